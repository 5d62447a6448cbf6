package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.BodyTooLongException;
import dev.cfbilling.client.retry.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few bytes on the wire that are many in memory. */
@Tag("external")
class BombTest {
  private static final long BODY = 60L * 1024 * 1024;
  private static final String TOO_LONG = "BodyTooLongException";

  private static final String START = "{\"errors\":null,\"messages\":null,\"success\":true,";

  /** What stands first, and what comes again and again. */
  private enum Bomb {
    WHITE_SPACE(START + "\"result\":[", " \n", TOO_LONG, TOO_LONG),
    STRING(START + "\"result\":[{\"x_ZoneName\":\"", "x", TOO_LONG, TOO_LONG),
    ESCAPES(START + "\"result\":[{\"x_ZoneName\":\"", "\\\"\\u0041", TOO_LONG, TOO_LONG),
    KEY(START + "\"result\":[{\"", "k", TOO_LONG, TOO_LONG),
    DIGITS(START + "\"result\":[{\"ListCost\":", "1", TOO_LONG, TOO_LONG),
    NUMBERS(START + "\"new\":[0", ",0", TOO_LONG, TOO_LONG),
    NEWS(START + "\"new\":[\"\"", ",\"\"", TOO_LONG, TOO_LONG),
    MESSAGES("{\"messages\":[{}", ",{\"m\":\"\"}", "ContractMismatchException", TOO_LONG),
    KEYS(START + "\"a\":1", ",\"b\":1", TOO_LONG, TOO_LONG),
    RECORDS(START + "\"result\":[", record() + ",", TOO_LONG, TOO_LONG),
    NESTED(START + "\"result\":", "[", "ContractMismatchException", "ContractMismatchException"),
    FAILURE(
        "{\"success\":false,\"errors\":[",
        "{\"message\":\"x\"},",
        "ServerException",
        "ServerException");

    private final String start;
    private final String again;
    private final String whole;
    private final String streamed;

    Bomb(String start, String again, String whole, String streamed) {
      this.start = start;
      this.again = again;
      this.whole = whole;
      this.streamed = streamed;
    }
  }

  private static String record() {
    try {
      String body = new String(new UsageBody(1).readAllBytes(), StandardCharsets.UTF_8);
      return body.substring(body.indexOf("[{") + 1, body.lastIndexOf("}]") + 1);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Buffer gzip(Bomb bomb) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    byte[] again =
        bomb.again.repeat(64 * 1024 / bomb.again.length()).getBytes(StandardCharsets.UTF_8);
    try (OutputStream body = new GZIPOutputStream(compressed)) {
      body.write(bomb.start.getBytes(StandardCharsets.UTF_8));
      for (long length = 0; length < BODY; length += again.length) {
        body.write(again);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Buffer().write(compressed.toByteArray());
  }

  @Test
  void isATypedFailureInThirtyTwoMegabytes(@TempDir Path directory) throws Exception {
    Path output = directory.resolve("output.txt");
    try (MockBilling mock = new MockBilling()) {
      mock.server.setDispatcher(new Bombs());
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx32m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BombTest.class.getName(),
                  mock.url())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.waitFor();
    }

    String expected =
        Arrays.stream(Bomb.values())
            .map(bomb -> bomb + " " + bomb.whole + " " + bomb.streamed + "\n")
            .reduce("", String::concat);
    assertThat(output).content().isEqualToNormalizingNewlines(expected);
  }

  /** The other virtual machine. */
  public static void main(String[] url) {
    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken("token"))
            .baseUrl(url[0])
            .retryPolicy(RetryPolicy.NEVER)
            .build();
    CloudflareBilling bounded =
        CloudflareBilling.builder(new ApiToken("token"))
            .baseUrl(url[0])
            .maxBodyBytes(BODY / 2)
            .retryPolicy(RetryPolicy.NEVER)
            .build();
    for (Bomb bomb : Bomb.values()) {
      System.out.println(bomb + " " + whole(billing, bomb) + " " + streamed(bounded, bomb));
    }
  }

  private static String whole(CloudflareBilling billing, Bomb bomb) {
    try {
      CloudflareBilling.execute(
          billing.billableUsage().getAccountBillableUsage(bomb.name(), null, null, null));
      return "success";
    } catch (BillingApiException failure) {
      return failure.getClass().getSimpleName();
    }
  }

  private static String streamed(CloudflareBilling billing, Bomb bomb) {
    try (UsageStream<?> usage =
        CloudflareBilling.stream(
            billing.billableUsage().getAccountBillableUsage(bomb.name(), null, null, null))) {
      return usage.records().count() + " records";
    } catch (BillingApiException failure) {
      return failure.getClass().getSimpleName();
    } catch (UncheckedIOException failure) {
      return Objects.requireNonNull(failure.getCause()).getClass().getSimpleName();
    }
  }

  private static final class Bombs extends Dispatcher {
    private final Map<String, Buffer> bodies = new ConcurrentHashMap<>();

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String name = request.getUrl().pathSegments().get(3);
      Function<String, Buffer> body = key -> gzip(Bomb.valueOf(key));
      return new MockResponse.Builder()
          .code(name.equals(Bomb.FAILURE.name()) ? 500 : 200)
          .addHeader("Content-Encoding", "gzip")
          .body(bodies.computeIfAbsent(name, body).clone())
          .build();
    }
  }

  @Test
  void hasALimitThatCanBeSet() throws IOException {
    String body = new String(new UsageBody(100).readAllBytes(), StandardCharsets.UTF_8);
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    try (MockBilling mock = new MockBilling()) {
      mock.answer(200, body).answer(200, body + " ");
      CloudflareBilling billing = mock.client(new ApiToken("token")).maxBodyBytes(length).build();
      assertThat(whole(billing, Bomb.RECORDS)).isEqualTo("success");

      assertThatExceptionOfType(BodyTooLongException.class)
          .isThrownBy(
              () ->
                  CloudflareBilling.execute(
                      billing.billableUsage().getAccountBillableUsage("a", null, null, null)))
          .withMessage(
              "GET /client/v4/accounts/a/billable/usage answered 200 with a body of more than %d"
                  + " bytes; if that is right, read it as a stream or raise the builder's"
                  + " maxBodyBytes",
              length)
          .satisfies(tooLong -> assertThat(tooLong.limit()).isEqualTo(length));
    }
  }

  @Test
  void hasALimitOfAtLeastAByte() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudflareBilling.builder(new ApiToken("token")).maxBodyBytes(0));
  }
}
