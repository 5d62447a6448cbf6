package dev.cfbilling.conformance.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.FindingAt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponseBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that reads a large response as it arrives needs no more memory for being watched. */
class LargeResponseTest {
  private static final byte[] PADDING = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
  private static final byte[] ANSWER = UsageServer.bad().getBytes(StandardCharsets.UTF_8);
  private static final int MEGABYTES = 128;

  @TempDir private Path directory;

  @Test
  void isRecordedAndJudgedInSixtyFourMegabytes() throws Exception {
    try (UsageServer server = new UsageServer()) {
      server.answer(UsageServer.BAD, UsageServer.json("").body(large()).build());
      Path output = directory.resolve("output.txt");
      Path temporary = Files.createDirectory(directory.resolve("temporary"));
      Process client =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-Djava.io.tmpdir=" + temporary,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Reader.class.getName(),
                  server.usage(UsageServer.BAD).url().toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();

      client.waitFor();
      assertThat(output)
          .hasContent(
              "read %d bytes%ntemporary files 1%n/result/0/ChargeCategory%ntemporary files 0"
                  .formatted(large().getContentLength()));
    }
  }

  /** {@link UsageServer#BAD}'s answer after a lot of white space. */
  private static MockResponseBody large() {
    return new MockResponseBody() {
      @Override
      public long getContentLength() {
        return (long) MEGABYTES * PADDING.length + ANSWER.length;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        for (int i = 0; i < MEGABYTES; i++) {
          sink.write(PADDING);
        }
        sink.write(ANSWER);
      }
    };
  }

  /** The client, in a process of its own. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws IOException {
      ExchangeLog log = new ExchangeLog(ConformanceRules.bundled());
      OkHttpClient client =
          new OkHttpClient.Builder()
              .readTimeout(Duration.ZERO)
              .addNetworkInterceptor(new ConformanceInterceptor(log))
              .build();
      Request request =
          new Request.Builder().url(arguments[0]).header("Authorization", "Bearer t").build();
      try (Response response = client.newCall(request).execute()) {
        long read = response.body().source().readAll(Okio.blackhole());
        System.out.println("read " + read + " bytes");
      }
      System.out.println("temporary files " + temporaryFiles());
      log.judge().report().findings().stream()
          .map(FindingAt::finding)
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> System.out.println(finding.pointer().orElse("")));
      System.out.println("temporary files " + temporaryFiles());
      System.exit(0);
    }

    private static long temporaryFiles() throws IOException {
      try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        return files.filter(file -> file.toString().endsWith(".json")).count();
      }
    }
  }
}
