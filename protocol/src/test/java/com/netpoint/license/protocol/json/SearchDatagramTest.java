package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchDatagramTest {
  private static final String NONCE = "q83vEjRWeJCrze8SNFZ4kA";
  private static final String QUESTION = Golden.text("search-question.json");
  private static final String ANSWER = Golden.text("search-answer.json");

  /** JSON writes it in six bytes, more than any other character that a name may hold. */
  private static final String WIDEST = "\u2028";

  @Test
  void aQuestionFillsItsSizeWithBlanks() {
    byte[] datagram = SearchDatagram.question(new SearchQuestion(NONCE, true));
    assertThat(datagram).hasSize(1200).isEqualTo(padded(QUESTION, 1200));
    SearchQuestion read = SearchDatagram.readQuestion(ByteBuffer.wrap(datagram));
    assertThat(read.nonce()).isEqualTo(NONCE);
    assertThat(read.broadcast()).isTrue();
  }

  @Test
  void aQuestionToOneHostIsNoBroadcast() {
    byte[] datagram = SearchDatagram.question(new SearchQuestion(NONCE, false));
    assertThat(SearchDatagram.readQuestion(ByteBuffer.wrap(datagram)).broadcast()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 76, 1199, 1201})
  void aQuestionOfAnotherSizeIsRefusedSinceAnAnswerCouldBeLonger(int size) {
    assertThat(padded(QUESTION, 1200)).satisfies(SearchDatagramTest::isQuestion);
    assertRefused(SearchDatagram::readQuestion, padded(QUESTION, size))
        .withMessage("it has " + size + " bytes, and a question has 1200");
  }

  @Test
  void anAnswerIsReadUpToTheSizeOfAQuestion() {
    assertThat(SearchDatagram.readAnswer(ByteBuffer.wrap(padded(ANSWER, 1200))).name())
        .isEqualTo("lizenz-süd");
    assertRefused(SearchDatagram::readAnswer, padded(ANSWER, 1201))
        .withMessage("it is longer than 1200 bytes");
  }

  @Test
  void anAnswerHoldsAsManyPoolsAsThereIsRoomForAndSaysThatThereAreMore() {
    SearchAnswer read = throughTheAir(answer(pools(400)));
    assertThat(read.more()).isTrue();
    assertThat(read.pools()).hasSizeGreaterThan(5).first().extracting("seats").isEqualTo(0L);
    int room = read.pools().size();
    assertThat(throughTheAir(answer(pools(room))).more()).isFalse();
    assertThat(throughTheAir(answer(pools(room + 1))).pools()).hasSize(room);
    assertThat(throughTheAir(answer(pools(room + 1))).more()).isTrue();
  }

  @Test
  void theLongestNamesLeaveAnAnswerThatIsNotLongerThanItsQuestion() {
    String nonce = "n".repeat(64);
    String text = WIDEST.repeat(300);
    SearchAnswer longest =
        SearchAnswer.to(nonce)
            .name(text)
            .version(text)
            .https(true)
            .port(65_535)
            .store("s".repeat(43))
            .pools(List.of(new PoolSeats(text, text, Long.MAX_VALUE, Long.MAX_VALUE)), false)
            .build();
    byte[] datagram = SearchDatagram.answer(longest);
    assertThat(datagram).hasSizeLessThanOrEqualTo(1200);
    SearchAnswer read = SearchDatagram.readAnswer(ByteBuffer.wrap(datagram));
    assertThat(read.name()).isEqualTo(WIDEST.repeat(64));
    assertThat(read.more()).isTrue();
  }

  @Test
  void aNameWithAControlCharacterIsShownWithoutIt() {
    assertThat(throughTheAir(SearchAnswer.to(NONCE).name("a\tb").port(1).store("s").build()).name())
        .isEqualTo("a b");
  }

  @Test
  void aQuestionIsNoAnswerAndAnAnswerNoQuestion() {
    assertRefused(SearchDatagram::readAnswer, padded(QUESTION, 1200))
        .withMessage("member 'kind' is not 'answer'");
    assertRefused(SearchDatagram::readQuestion, padded(ANSWER, 1200))
        .withMessage("member 'kind' is not 'question'");
  }

  @Test
  void aLaterProtocolIsRefusedWithBothNumbers() {
    String later = QUESTION.replace("\"protocol\":1", "\"protocol\":2");
    assertRefused(SearchDatagram::readQuestion, padded(later, 1200))
        .withMessage("member 'protocol' is 2, and 1 is understood here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fifteencharact-", "with a blank in it", "süd-süd-süd-süd-süd"})
  void aNonceThatIsNoneIsRefused(String nonce) {
    assertRefused(SearchDatagram::readQuestion, padded(QUESTION.replace(NONCE, nonce), 1200))
        .withMessageStartingWith("member 'nonce' is ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_536, -1})
  void aPortThatIsNoneIsRefused(int port) {
    assertRefused(SearchDatagram::readAnswer, bytes(ANSWER.replace("1947", "" + port)))
        .withMessage("member 'port' is not between 1 and 65535");
  }

  @Test
  void aSchemeThatNobodyCallsIsRefused() {
    assertRefused(SearchDatagram::readAnswer, bytes(ANSWER.replace("https", "file")))
        .withMessage("member 'scheme' is neither 'http' nor 'https'");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300, 1200})
  void binaryIsRefused(int size) {
    byte[] binary = new byte[size];
    new Random(4711).nextBytes(binary);
    assertRefused(SearchDatagram::readAnswer, binary);
    assertRefused(SearchDatagram::readQuestion, binary);
  }

  @Test
  void deeplyNestedJsonIsRefused() {
    assertRefused(SearchDatagram::readAnswer, bytes("{\"a\":" + "[".repeat(1190)));
  }

  private static SearchAnswer answer(List<PoolSeats> pools) {
    return SearchAnswer.to(NONCE)
        .name("lizenz-süd")
        .version("1.0")
        .port(1947)
        .store("s".repeat(43))
        .pools(pools, false)
        .build();
  }

  private static List<PoolSeats> pools(int count) {
    return Collections.nCopies(count, new PoolSeats("netpoint", "netpoint", 0, 0));
  }

  private static SearchAnswer throughTheAir(SearchAnswer answer) {
    byte[] datagram = SearchDatagram.answer(answer);
    assertThat(datagram).hasSizeLessThanOrEqualTo(1200);
    return SearchDatagram.readAnswer(ByteBuffer.wrap(datagram));
  }

  private static void isQuestion(byte[] datagram) {
    assertThat(SearchDatagram.readQuestion(ByteBuffer.wrap(datagram)).nonce()).isEqualTo(NONCE);
  }

  private static ThrowableAssertAlternative<InvalidJsonException> assertRefused(
      Function<ByteBuffer, ?> reader, byte[] datagram) {
    return assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> reader.apply(ByteBuffer.wrap(datagram)));
  }

  private static byte[] padded(String text, int size) {
    String blanks = " ".repeat(Math.max(0, size - bytes(text).length));
    byte[] whole = bytes(text + blanks);
    return Arrays.copyOf(whole, size);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
