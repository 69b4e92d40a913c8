package com.netpoint.license.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void aLineEndsAsTheStandardSays() {
    assertThat(Csv.line(List.of("a", 1, "b"))).isEqualTo("a,1,b\r\n");
    assertThat(Csv.lines(List.of(List.of("a"), List.of("")))).isEqualTo("a\r\n\r\n");
  }

  @Test
  void whatWouldEndACellIsQuoted() {
    assertThat(Csv.line(List.of("a,b", "say \"no\"", "two\r\nlines")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\"\r\n");
  }

  @Test
  void noTextBecomesAFormula() {
    assertThat(Csv.line(List.of("=1+1", "+49", "-x", "@a", "\tb")))
        .isEqualTo("'=1+1,'+49,'-x,'@a,'\tb\r\n");
    assertThat(Csv.line(List.of("=HYPERLINK(\"x\")"))).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"\r\n");
  }

  @Test
  void noTextBecomesOneWhereASpreadsheetParts() {
    assertThat(Csv.line(List.of("alice;=1+1", "a\t@b", "c; d;e")))
        .isEqualTo("alice;'=1+1,a\t'@b,c; d;e\r\n");
    assertThat(Csv.line(List.of("alice\n=1+1"))).isEqualTo("\"alice\n'=1+1\"\r\n");
    assertThat(Csv.line(List.of("alice,=1+1"))).isEqualTo("\"alice,'=1+1\"\r\n");
    assertThat(Csv.line(List.of(";\";=1+1"))).isEqualTo("\";\"\";'=1+1\"\r\n");
  }

  @Test
  void numbersStayNumbers() {
    assertThat(Csv.line(List.of(-1L, 0.5))).isEqualTo("-1,0.5\r\n");
  }
}
