package dev.cfbilling.conformance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 3629 to the letter, as the decoder of the JDK has it.
 *
 * <p>Surviving mutants: in {@code asciiUntil}, where and whether eight bytes are looked at
 * together, since one by one gives the same; in {@code read}, a count of none, which no stream of a
 * body has.
 */
class StrictUtf8Test {
  /** Each at the edge of a range of section 4. */
  private static final int[] EDGES = {
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
    0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  @Test
  void judgesEverySequenceOfFourAsTheJdkDoes() throws IOException {
    byte[] bytes = new byte[4];
    List<String> misjudged = new ArrayList<>();
    for (int i = 0; i < Math.pow(EDGES.length, 4); i++) {
      int rest = i;
      for (int at = 0; at < 4; at++) {
        bytes[at] = (byte) EDGES[rest % EDGES.length];
        rest /= EDGES.length;
      }
      if (passes(new StrictUtf8(new ByteArrayInputStream(bytes))) != isUtf8(bytes)) {
        misjudged.add(Arrays.toString(bytes));
      }
    }
    assertThat(misjudged).isEmpty();
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static boolean passes(InputStream source) throws IOException {
    byte[] into = new byte[16];
    try {
      while (source.read(into, 0, into.length) >= 0) {
        // On to the end.
      }
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 9, 64})
  void passesTextOnHoweverItIsCut(int pieces) throws IOException {
    byte[] text =
        "plain ASCII of some length, ä, €, 😀, and more".repeat(3).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream passed = new ByteArrayOutputStream();
    InputStream source = new StrictUtf8(new ByteArrayInputStream(text));
    byte[] into = new byte[pieces + 2];
    for (int count = source.read(into, 1, pieces);
        count >= 0;
        count = source.read(into, 1, pieces)) {
      passed.write(into, 1, count);
    }

    assertThat(passed.toByteArray()).isEqualTo(text);
  }

  @Test
  void handsOutWhatPrecedesACharacterThatBreaksOff() throws IOException {
    InputStream source =
        new StrictUtf8(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3, 'b'}));

    assertThat(source.read(new byte[9], 0, 9)).isEqualTo(2);
  }

  @Test
  void handsOutWhatPrecedesTheMistakeAndThenFailsForever() throws IOException {
    byte[] text = "twelve bytes\u00e4 and then ".getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(text, text.length + 9);
    broken[text.length] = (byte) 0xFF;
    InputStream source = new StrictUtf8(new ByteArrayInputStream(broken));
    byte[] into = new byte[100];

    assertThat(source.read(into, 0, 100)).isEqualTo(text.length);
    assertThat(Arrays.copyOf(into, text.length)).isEqualTo(text);
    for (int again = 0; again < 2; again++) {
      assertThatExceptionOfType(CharacterCodingException.class)
          .isThrownBy(() -> source.read(into, 0, 100));
    }
  }

  @Test
  void failsAtOnceWhenNothingPrecedesTheMistake() {
    InputStream source = new StrictUtf8(new ByteArrayInputStream(new byte[] {(byte) 0x80, 'a'}));

    assertThatExceptionOfType(CharacterCodingException.class)
        .isThrownBy(() -> source.read(new byte[9], 0, 9));
  }

  @Test
  void readsByteByByte() throws IOException {
    InputStream source =
        new StrictUtf8(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3, (byte) 0xA4}));

    assertThat(source.read()).isEqualTo('a');
    assertThat(source.read()).isEqualTo(0xC3);
    assertThat(source.read()).isEqualTo(0xA4);
    assertThat(source.read()).isEqualTo(-1);
    assertThat(source.markSupported()).isFalse();
  }
}
