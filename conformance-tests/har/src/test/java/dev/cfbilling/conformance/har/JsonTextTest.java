package dev.cfbilling.conformance.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonEncodingException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  private static final String ESCAPED = "\\\"é\\ud83d\\ude00\\ud83d\\n\\ude00\\u0041\\/\\\\";
  private static final String TEXT = "\"é😀?\n?A/\\";

  @Test
  void findsEachEscapeWhereverAReadEnds() throws IOException {
    for (int before = 8_140; before < 8_200; before++) {
      String plain = "x".repeat(before);

      assertThat(copied(source("\"" + plain + ESCAPED + "\""))).isEqualTo(plain + TEXT);
    }
  }

  @Test
  void takesTextInAnyPieces() throws IOException {
    Source slow =
        new ForwardingSource(source("\"" + ESCAPED.repeat(2_000) + "\"")) {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            return super.read(sink, Math.min(byteCount, 3));
          }
        };

    assertThat(copied(slow)).isEqualTo(TEXT.repeat(2_000));
  }

  @Test
  void endsWithATextThatBreaksOff() throws IOException {
    assertThat(copied(source("\"half"))).isEqualTo("half");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\\u", "\\u12", "\\ud83d\\u"})
  void refusesAnEscapeThatBreaksOff(String end) {
    assertThatThrownBy(() -> copied(source("\"x" + end))).isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x", "\\u00g0", "\\ud83d\\u-001", "\\u+041", "\\u１２３４"})
  void refusesWhatIsNoEscape(String escape) {
    assertThatThrownBy(() -> copied(source("\"" + escape + "\"")))
        .isInstanceOf(JsonEncodingException.class);
  }

  private static Source source(String json) {
    return new Buffer().writeUtf8(json);
  }

  private static String copied(Source json) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    JsonText.copy(Okio.buffer(json), target);
    return target.toString(StandardCharsets.UTF_8);
  }
}
