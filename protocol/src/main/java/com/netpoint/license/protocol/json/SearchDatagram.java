package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Question and answer of a search as they travel by UDP: JSON in UTF-8, blanks after it.
 *
 * <p>Every question has the full size and no answer is longer, so that nobody can use a manager to
 * multiply what is sent to a forged address. Whatever is no such datagram is refused with {@link
 * InvalidJsonException}; who listens ignores it.
 */
public final class SearchDatagram {
  /**
   * The bytes of a question, and the most of an answer: with the headers of IPv6 and UDP less than
   * the 1280 that every link carries in one piece (RFC 8200 section 5).
   */
  public static final int SIZE = 1200;

  /** For more there is never room: the shortest takes 47 bytes. */
  private static final int MAX_POOLS = 25;

  private SearchDatagram() {}

  public static byte[] question(SearchQuestion question) {
    byte[] text = SearchJson.question(question).getBytes(StandardCharsets.UTF_8);
    byte[] datagram = Arrays.copyOf(text, SIZE);
    Arrays.fill(datagram, text.length, SIZE, (byte) ' ');
    return datagram;
  }

  /**
   * Reads what stands between the buffer's position and its limit.
   *
   * @throws InvalidJsonException when it is no question, or shorter than one
   */
  public static SearchQuestion readQuestion(ByteBuffer datagram) {
    if (datagram.remaining() != SIZE) {
      throw new InvalidJsonException(
          "it has " + datagram.remaining() + " bytes, and a question has " + SIZE);
    }
    return SearchJson.readQuestion(text(datagram));
  }

  /** As many of the pools as there is room for. */
  public static byte[] answer(SearchAnswer answer) {
    SearchAnswer fitting = answer.withFirst(Math.min(answer.pools().size(), MAX_POOLS));
    byte[] datagram = bytes(fitting);
    while (datagram.length > SIZE && !fitting.pools().isEmpty()) {
      fitting = fitting.withFirst(fitting.pools().size() - 1);
      datagram = bytes(fitting);
    }
    return datagram;
  }

  /**
   * Reads what stands between the buffer's position and its limit.
   *
   * @throws InvalidJsonException when it is no answer, or longer than one may be
   */
  public static SearchAnswer readAnswer(ByteBuffer datagram) {
    if (datagram.remaining() > SIZE) {
      throw new InvalidJsonException("it is longer than " + SIZE + " bytes");
    }
    return SearchJson.readAnswer(text(datagram));
  }

  private static byte[] bytes(SearchAnswer answer) {
    return SearchJson.answer(answer).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ByteBuffer datagram) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(datagram).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidJsonException("this is not UTF-8", e);
    }
  }
}
