package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.Jars;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The agent's jar, opened and read: what is in it lies in the application's class path. */
class ShippedJarIT {
  private static final int JAVA_8 = 52;

  @Test
  void everyClassOfTheAgentIsInAPackageOfItsOwn() throws IOException {
    assertThat(classes(Jars.agent()))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("com/netpoint/license/agent/"));
  }

  @Test
  void everyClassOfTheAgentRunsOnJava8() throws IOException {
    try (JarFile jar = new JarFile(Jars.agent().toFile())) {
      for (String name : classes(Jars.agent())) {
        try (DataInputStream file = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
          assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
          file.readUnsignedShort();
          assertThat(file.readUnsignedShort()).as(name).isLessThanOrEqualTo(JAVA_8);
        }
      }
    }
  }

  @Test
  void noClassOfTheAgentKnowsTheApplicationsLogging() throws IOException {
    StringWriter uses = new StringWriter();
    int result =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(uses, true),
                new PrintWriter(uses, true),
                "-verbose:class",
                "--regex",
                "java\\.util\\.logging\\..*",
                Jars.agent().toString());
    assertThat(result).as(uses.toString()).isZero();
    assertThat(uses.toString()).doesNotContain("java.util.logging");
  }

  @Test
  void theManifestNamesThePremainAndNothingMore() throws IOException {
    try (JarFile jar = new JarFile(Jars.agent().toFile())) {
      Attributes attributes = jar.getManifest().getMainAttributes();
      assertThat(attributes.getValue("Premain-Class"))
          .isEqualTo("com.netpoint.license.agent.LicenseAgent");
      assertThat(attributes.getValue("Agent-Class")).isNull();
      assertThat(attributes.getValue("Boot-Class-Path")).isNull();
      assertThat(attributes.getValue("Class-Path")).isNull();
    }
  }

  private static List<String> classes(java.nio.file.Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")).toList();
    }
  }
}
