package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect.Stall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is longer than the user allows ends with a sentence and a code of its own. */
class LimitOptionsTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir private Path directory;
  private final StringWriter err = new StringWriter();

  @Test
  void endsAtAFileThatIsLonger() throws IOException {
    Path file = Files.write(directory.resolve("body.json"), new byte[2049]);

    assertThat(body(file.toString(), "--max-body=2k")).isEqualTo(4);
    assertThat(err).hasToString(file + " has more than 2048 bytes; --max-body allows more.\n");
  }

  @Test
  void endsAtWhatIsLongerOnceItIsDecompressed() throws IOException {
    Path file = directory.resolve("body.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[3 << 20]);
    }

    assertThat(body(file.toString(), "--max-body=2M")).isEqualTo(4);
    assertThat(err).hasToString(file + " has more than 2097152 bytes; --max-body allows more.\n");
  }

  @Test
  void endsAtStandardInput() {
    assertThat(body("-", "--max-body=3")).isEqualTo(4);
    assertThat(err).hasToString("standard input has more than 3 bytes; --max-body allows more.\n");
  }

  @Test
  void endsAtAnAnswerOfALiveApi() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().body("x".repeat(1025)).build());
      server.start();

      assertThat(
              run(
                  "--target=live",
                  "--no-probes",
                  "--base-url=" + server.url("/v4"),
                  "--max-body=1K"))
          .isEqualTo(4);
      assertThat(err)
          .asString()
          .contains(
              "The answer of %s to getBillingProfile has more than 1024 bytes; --max-body allows more.\n"
                  .formatted(server.url("/v4")));
    }
  }

  /** What a HAR may have in the place of a body. */
  enum Recorded {
    TEXT {
      @Override
      void write(ObjectNode content) {
        content.put("text", "x".repeat(LENGTH));
      }
    },
    ESCAPED {
      @Override
      void write(ObjectNode content) {
        content.put("text", "\u0001".repeat(LENGTH));
      }
    },
    BASE64 {
      @Override
      void write(ObjectNode content) {
        content.put("text", Base64.getEncoder().encodeToString(new byte[LENGTH]));
        content.put("encoding", "base64");
      }
    },
    GZIP {
      @Override
      void write(ObjectNode content) throws IOException {
        content.put("text", Base64.getEncoder().encodeToString(gzip()));
        content.put("encoding", "base64");
      }
    },
    FILE {
      @Override
      void write(ObjectNode content) {
        content.remove("text");
        content.put("_file", "body.bin");
      }
    };

    private static final int LENGTH = 300_001;

    abstract void write(ObjectNode content) throws IOException;

    static byte[] gzip() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        out.write(new byte[LENGTH]);
      }
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsAtABodyOfACapture(Recorded recorded) throws IOException {
    Files.write(directory.resolve("body.bin"), new byte[Recorded.LENGTH]);
    ObjectNode entry = Har.entry("accounts/%s/paygo-usage", "");
    recorded.write(entry.withObject("/response/content"));
    Path har =
        Har.write(
            directory.resolve("a.har"), Har.entry("accounts/%s/paygo-usage", "{}"), entry, entry);

    assertThat(run("--capture=" + har, "--max-body=200k")).isEqualTo(4);
    assertThat(err)
        .hasToString(
            "The body of entry 1 of %s has more than 204800 bytes; --max-body allows more.\n"
                .formatted(har));
  }

  @ParameterizedTest
  @EnumSource
  void readsABodyOfACaptureThatIsAsLongAsItMayBe(Recorded recorded) throws IOException {
    Files.write(directory.resolve("body.bin"), new byte[Recorded.LENGTH]);
    ObjectNode entry = Har.entry("accounts/%s/paygo-usage", "");
    recorded.write(entry.withObject("/response/content"));
    Path har = Har.write(directory.resolve("a.har"), entry);

    assertThat(run("--capture=" + har, "--max-body=300001")).isEqualTo(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void endsARunThatTakesLonger() throws Exception {
    // Its answer never ends.
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().onResponseStart(Stall.INSTANCE).build());
      server.start();
      Path output = directory.resolve("output.txt");
      ProcessBuilder conform =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              ConformMain.class.getName(),
              "--target=live",
              "--base-url=" + server.url("/v4"),
              "--timeout=1s");
      conform.environment().putAll(environment());
      Process process = conform.redirectErrorStream(true).redirectOutput(output.toFile()).start();

      assertThat(process.waitFor()).isEqualTo(4);
      assertThat(output)
          .content()
          .contains(
              "The run has taken longer than --timeout=1s; allow more, or check less of the"
                  + " traffic.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--max-body=0", "--max-body=2T", "--timeout=0s", "--timeout=soon"})
  void refusesOtherLimits(String option) {
    assertThat(body("-", option)).isEqualTo(2);
    assertThat(err).asString().startsWith(option.split("=", 2)[0] + " is \"").contains("; it is ");
  }

  private int body(String file, String option) {
    return run("body", file, "--operation=getPaygoUsage", option);
  }

  private int run(String... arguments) {
    return ConformMain.run(
        environment(),
        new ByteArrayInputStream("{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
        new PrintWriter(err, true),
        arguments);
  }

  private static Map<String, String> environment() {
    return Map.of("CLOUDFLARE_API_TOKEN", "token-of-a-test", "CLOUDFLARE_ACCOUNT_ID", ID);
  }
}
