package dev.cfbilling.client.failure;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.UsageStream;
import dev.cfbilling.client.retry.RetryPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others say, in our messages. */
class ForeignTextTest {
  private static final String TOKEN = "Zk3qT7pW9xYb2LmN8cRd4SfG6hJ1kP5v";

  @Test
  void isOneShortLine() {
    assertThat(ForeignText.shown("a\n\tb\u2028c\u0000d\u202ee\ud800f")).isEqualTo("a b c?d?e?f");
    assertThat(ForeignText.shown("x".repeat(24_000))).hasSize(201).endsWith("…");
  }

  @Test
  void isRedactedBeforeItIsShortened() {
    String text = "x".repeat(190) + TOKEN;

    assertThat(ForeignText.shown(text, hidden -> hidden.replace(TOKEN, "redacted")))
        .isEqualTo("x".repeat(190) + "redacted");
  }

  @Test
  void keepsACauseThatCanBeShown() {
    IOException cause = new IOException("reset", new IllegalStateException("closed"));

    assertThat(new TransportException(request(), cause)).hasCause(cause);
  }

  @Test
  void copiesACauseWhoseOwnCauseCannotBeShown() {
    IOException cause = new IOException("reset", new IllegalStateException("of " + TOKEN));
    cause.addSuppressed(new IOException(TOKEN));

    TransportException failure =
        new TransportException(request(), cause, text -> text.replace(TOKEN, "redacted"));

    assertThat(trace(failure))
        .doesNotContain(TOKEN)
        .contains("java.io.IOException: reset", "java.lang.IllegalStateException: of redacted");
    assertThat(failure.getCause())
        .extracting(Throwable::getStackTrace)
        .isEqualTo(cause.getStackTrace());
  }

  @Test
  void endsWhereCausesGoInACircle() {
    IOException first = new IOException("first");
    IOException second = new IOException("second", first);
    first.initCause(second);

    assertThat(new TransportException(request(), first, UnaryOperator.identity()))
        .hasMessageEndingWith(": first");
  }

  static Stream<String> answers() {
    String text = "usage of " + TOKEN + " is\u0007\u202e secret ".repeat(2_000);
    return Stream.of(
        text + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\n" + text + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + text + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: " + TOKEN + "\r\n\r\n" + text + "\r\n\r\n",
        "HTTP/1.1 407 No\r\nProxy-Authenticate: " + TOKEN + "\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncf-ray: " + TOKEN + "\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\n\r\n{\"" + text + "\": bad}",
        "HTTP/1.1 200 OK\r\n\r\n{\"success\": \"" + text + "\"}",
        "HTTP/1.1 200 OK\r\n\r\n{\"success\": " + TOKEN + "}",
        "HTTP/1.1 200 OK\r\n\r\n{\"result\": [{\"ChargePeriodEnd\": \""
            + "x".repeat(50)
            + TOKEN
            + "\"}]}",
        "HTTP/1.1 200 OK\r\n\r\n{\"result\": [{\"" + TOKEN + "\": 1, \"" + TOKEN + "\": x}]}",
        "HTTP/1.1 400 No\r\n\r\n{\"success\": false, \"errors\": [{\"code\": 1, \"message\": \""
            + "x".repeat(180)
            + TOKEN
            + "\"}]}");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void tellsNothingThatAnAnswerRepeats(String answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0)) {
      Thread serving = new Thread(() -> serve(server, answer));
      serving.setDaemon(true);
      serving.start();
      CloudflareBilling billing =
          CloudflareBilling.builder(new ApiToken(TOKEN))
              .baseUrl("http://localhost:" + server.getLocalPort() + "/")
              .retryPolicy(RetryPolicy.NEVER)
              .build();

      for (BillingApiException failure :
          new BillingApiException[] {whole(billing), streamed(billing)}) {
        assertThat(failure.getMessage())
            .hasSizeLessThan(1_000)
            .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(trace(failure))
            .doesNotContain(TOKEN)
            .doesNotContain(TOKEN.substring(4, 14))
            .doesNotContain("\u0007", "\u202e");
        assertThat(trace(failure).lines()).allMatch(line -> line.length() < 1_000);
      }
    }
  }

  private static BillingApiException whole(CloudflareBilling billing) {
    return catchThrowableOfType(
        BillingApiException.class,
        () ->
            CloudflareBilling.execute(
                billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null)));
  }

  private static BillingApiException streamed(CloudflareBilling billing) {
    return catchThrowableOfType(
        BillingApiException.class,
        () -> {
          try (UsageStream<?> usage =
              CloudflareBilling.stream(
                  billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null))) {
            usage.forEach(record -> {});
          } catch (UncheckedIOException failure) {
            throw failure.getCause();
          }
        });
  }

  /** Answers every connection until the server is closed. */
  private static void serve(ServerSocket server, String answer) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] request = new byte[8192];
        if (socket.getInputStream().read(request) > 0) {
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        }
        socket.shutdownOutput();
        while (socket.getInputStream().read(request) > 0) {}
      } catch (IOException clientLeft) {
        // It has what it wanted.
      }
    }
  }

  private static Request request() {
    return new Request.Builder().url("http://localhost/usage").build();
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
