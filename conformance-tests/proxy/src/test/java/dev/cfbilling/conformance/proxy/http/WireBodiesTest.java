package dev.cfbilling.conformance.proxy.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.proxy.RecordingProxy;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A body is read by its headers, as clients read it, and not by what its bytes may be. */
class WireBodiesTest {
  private static final String PATH =
      "accounts/023e105f4ecef8ad9ca31a8372d0c353/billable/usage?from=2026-11-01&to=2026-11-02";
  private static final String BODY =
      "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[]}";

  private final OkHttpClient client = new OkHttpClient();
  private RawOrigin origin;

  @BeforeEach
  void start() throws IOException {
    origin = new RawOrigin();
  }

  @AfterEach
  void stop() throws IOException {
    origin.close();
  }

  @Test
  void textThatIsCalledGzipIsNoWholeAnswer() throws Exception {
    assertThat(judged("gzip", BODY.getBytes(UTF_8)))
        .contains("transport.incomplete: its bytes are no whole gzip");
  }

  @Test
  void gzipThatIsCutIsNoWholeAnswer() throws Exception {
    byte[] whole = gzip(BODY);

    assertThat(judged("gzip", Arrays.copyOf(whole, whole.length / 2)))
        .contains("transport.incomplete: its bytes are no whole gzip");
  }

  @Test
  void gzipThatIsCalledDeflateIsNoWholeAnswer() throws Exception {
    assertThat(judged("deflate", gzip(BODY)))
        .contains("transport.incomplete: its bytes are no whole deflate");
  }

  @Test
  void gzipThatNoHeaderNamesIsNoJson() throws Exception {
    assertThat(judged("identity", gzip(BODY))).contains("body.json");
  }

  @Test
  void gzipThatIsWholeIsRead() throws Exception {
    assertThat(judged("gzip", gzip(BODY))).doesNotContain("transport.", "body.json");
  }

  @Test
  void aBodyThatIsTooLongIsCounted() throws Exception {
    answer("gzip", gzip(BODY + " ".repeat(2000)));
    try (RecordingProxy proxy = RecordingProxy.before(origin.url()).maxBody(1000).start()) {
      pass(proxy);

      assertThat(proxy.report().cautions())
          .contains(
              "1 call was passed on but not judged whole, since its body is longer than --max-body"
                  + " allows.");
      assertThat(proxy.tooLong()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerThatTheProxyItselfCutsOffIsNoFaultOfTheOrigin() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    origin.answers(
        out -> {
          asked.countDown();
          await(never);
          return true;
        });
    try (RecordingProxy proxy = RecordingProxy.before(origin.url()).start()) {
      Thread waiting = new Thread(() -> passUnlessCut(proxy), "client");
      waiting.start();
      asked.await();

      Report report = proxy.report();

      assertThat(report.groups())
          .extracting(FindingGroup::check)
          .doesNotContain("transport.incomplete");
      waiting.join();
    } finally {
      never.countDown();
    }
  }

  private String judged(String coding, byte[] body) throws IOException {
    answer(coding, body);
    try (RecordingProxy proxy = RecordingProxy.before(origin.url()).start()) {
      pass(proxy);
      StringBuilder found = new StringBuilder();
      for (FindingGroup group : proxy.report().groups()) {
        String message = group.samples().get(0).finding().message();
        found.append(group.check()).append(message.replaceFirst(".* came", "")).append('\n');
      }
      return found.toString();
    }
  }

  private void answer(String coding, byte[] body) {
    origin.answers(
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: %s\r\nContent-Length: %s\r\n\r\n"
                  .formatted(coding, body.length)
                  .getBytes(ISO_8859_1));
          out.write(body);
          return false;
        });
  }

  private void pass(RecordingProxy proxy) throws IOException {
    Request request =
        new Request.Builder()
            .url(proxy.baseUrl() + PATH)
            // OkHttp decodes nothing that it has not asked for itself.
            .header("Accept-Encoding", "gzip")
            .build();
    try (Response response = client.newCall(request).execute()) {
      response.body().bytes();
    }
  }

  private void passUnlessCut(RecordingProxy proxy) {
    try {
      pass(proxy);
    } catch (IOException cut) {
      // It was to be.
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
