package dev.cfbilling.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.ZstdOutputStream;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.BoundedStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyCodingTest {
  private static final String TEXT = "{\"result\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]}";

  /** What Node's zlib makes of it. */
  private static final byte[] BROTLI =
      HexFormat.of()
          .parseHex(
              "1b2c00f89d07762c378cee705856af45b6c8f6768ccc4c9aeceb62091d70c8e9c16e1488b4a00a6084dd4b3e20451d");

  private static final long MOST = 1 << 20;

  @TempDir Path directory;

  private interface Encoder {
    OutputStream of(OutputStream sink) throws IOException;
  }

  private static byte[] encoded(Encoder encoder, byte[] text) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (OutputStream out = encoder.of(sink)) {
      out.write(text);
    }
    return sink.toByteArray();
  }

  private static byte[] encoded(String coding, byte[] text) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> encoded(GZIPOutputStream::new, text);
      case "gzip in two members" -> {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(encoded("gzip", Arrays.copyOf(text, 9)));
        two.write(encoded("gzip", Arrays.copyOfRange(text, 9, text.length)));
        yield two.toByteArray();
      }
      case "gzip, gzip" -> encoded("gzip", encoded("gzip", text));
      case "deflate" -> encoded(DeflaterOutputStream::new, text);
      case "bare deflate" ->
          encoded(sink -> new DeflaterOutputStream(sink, new Deflater(9, true)), text);
      case "zstd" -> encoded(ZstdOutputStream::new, text);
      case "br" -> BROTLI.clone();
      case "br, gzip" -> encoded("gzip", BROTLI);
      default -> throw new IllegalArgumentException(coding);
    };
  }

  private static String text(Body body) throws IOException {
    try (body;
        InputStream in = body.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | gzip",
        "x-gzip | X-GZip",
        "gzip in two members | gzip",
        "gzip, gzip | gzip, gzip",
        "deflate | deflate",
        "bare deflate | deflate",
        "zstd | zstd",
        "br | br",
        "br, gzip | br, gzip"
      })
  void readsWhatTheHeaderNames(String coding, String header) throws IOException {
    byte[] sent = encoded(coding, TEXT.getBytes(UTF_8));

    assertThat(text(BodyCoding.decoded(Body.of(sent), header, MOST))).isEqualTo(TEXT);
    List<String> codings = List.of(header.toLowerCase(Locale.ROOT).split(", "));
    assertThat(text(BodyCoding.decoded(Body.of(sent), codings, MOST))).isEqualTo(TEXT);
    assertThat(text(BodyCoding.decoded(new Buffer().write(sent), codings, MOST))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "gzip in two members", "gzip, gzip", "deflate", "zstd", "br", "br, gzip"})
  void readsAFileThatSaysNothingOfItsCoding(String coding) throws Exception {
    Path file = Files.write(directory.resolve("answer"), encoded(coding, TEXT.getBytes(UTF_8)));

    assertThat(text(new BodyFile(file, read -> {}).read(MOST))).isEqualTo(TEXT);
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(text(BodyFile.read(in, "standard input", MOST))).isEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void tellsABodyThatIsCutFromABrokenOne(String coding) throws IOException {
    byte[] sent = encoded(coding, TEXT.getBytes(UTF_8));

    assertThatExceptionOfType(BodyCoding.CutException.class)
        .isThrownBy(
            () -> BodyCoding.decoded(Body.of(Arrays.copyOf(sent, sent.length - 3)), coding, MOST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "gzip", "deflate"})
  void saysThatABodyIsNotWhatTheHeaderNames(String coding) {
    byte[] other = HexFormat.of().parseHex("01fe02fd01fe02fd01fe02fd");

    assertThatExceptionOfType(BodyCoding.UnreadableException.class)
        .isThrownBy(() -> BodyCoding.decoded(Body.of(other), coding, MOST))
        .withMessage("its bytes are no whole " + coding);
  }

  /** Bare deflate has no mark of its own: read as one, these end after a byte. */
  @ParameterizedTest
  @ValueSource(strings = {"{\n  \"success\": true\n}", "[\n  {\n  }\n]"})
  void refusesTextThatTheHeaderCallsDeflate(String text) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> BodyCoding.decoded(Body.of(text), List.of("deflate"), MOST))
        .withMessage("its bytes are no whole deflate");
  }

  @Test
  void namesACodingThatIsNotKnown() {
    for (String header : new String[] {"compress", "dcb"}) {
      assertThatExceptionOfType(BodyCoding.UnreadableException.class)
          .isThrownBy(
              () -> BodyCoding.decoded(Body.of(new byte[] {0x1f, (byte) 0x9d, 0}), header, MOST))
          .withMessage("its bytes are compressed as %s, which can't be read here", header);
      assertThatExceptionOfType(BodyCoding.UnreadableException.class)
          .isThrownBy(() -> BodyCoding.decoded(Body.of(TEXT), List.of(header), MOST))
          .withMessage("its bytes are compressed as %s, which can't be read here", header);
    }
  }

  @Test
  void leavesATextAsItIsThatAnExporterHasDecoded() throws IOException {
    for (String header : new String[] {"br", "zstd", "gzip", "deflate", "dcb"}) {
      assertThat(text(BodyCoding.decoded(Body.of(TEXT), header, MOST))).isEqualTo(TEXT);
    }
  }

  @Test
  void leavesAFileAsItIsThatIsNoTextAndNotCompressed() throws Exception {
    byte[] bytes = HexFormat.of().parseHex("01fe02fd01fe02fd01fe02fd");

    Body body = BodyFile.read(new ByteArrayInputStream(bytes), "standard input", MOST);

    try (InputStream in = body.open()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void endsABodyThatGrowsTooLong(String coding) throws IOException {
    byte[] bomb = encoded(coding, new byte[4 << 20]);

    assertThatExceptionOfType(BoundedStream.TooLongException.class)
        .isThrownBy(() -> BodyCoding.decoded(Body.of(bomb), coding, MOST));
    assertThatExceptionOfType(BodyLimitException.class)
        .isThrownBy(() -> BodyFile.read(new ByteArrayInputStream(bomb), "standard input", MOST));
  }

  /** RFC 9659: a window of more than 8 MiB would let a server take any amount of memory. */
  @Test
  void takesNoZstdOfALargeWindow() {
    byte[] window = HexFormat.of().parseHex("28b52ffd00a0010000");

    assertThatExceptionOfType(BodyCoding.UnreadableException.class)
        .isThrownBy(() -> BodyCoding.decoded(Body.of(window), "zstd", MOST))
        .withStackTraceContaining("too much memory");
  }
}
