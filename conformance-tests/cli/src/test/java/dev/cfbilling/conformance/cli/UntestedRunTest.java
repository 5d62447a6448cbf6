package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** A run that has seen no record of a successful answer is no pass. */
class UntestedRunTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String EMPTY = Traffic.example("getAccountBillableUsage/empty.json");
  private static final String GOOD = Traffic.example("getAccountBillableUsage/without-costs.json");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | unknown-token | every answer is a 401, so the credentials are not accepted.",
        "403 | no-permission | not available to this account: it answered only 403.",
        "429 | too-many-requests | the API answered only 429."
      })
  void isNoPassWithFailuresOnly(int status, String example, String reason) throws Exception {
    String failure = Traffic.example("errors/" + example + ".json");

    assertThat(capture(Har.entry(url(), status, failure))).isEqualTo(3);
    assertThat(err.toString()).startsWith("Nothing was tested: " + reason);
    assertThat(out.toString()).startsWith("CAUTION  Nothing was tested: " + reason);
    assertThat(capture("--allow-untested", Har.entry(url(), status, failure))).isZero();
    assertThat(live(status, failure)).isEqualTo(3);
    assertThat(live(status, failure, "--no-probes")).isEqualTo(3);
    assertThat(live(status, failure, "--no-probes", "--allow-untested")).isZero();
  }

  @Test
  void isNoPassWithEmptyAnswersOnly() throws Exception {
    assertThat(capture(Har.entry(USAGE, EMPTY), Har.entry(USAGE, EMPTY))).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("Nothing was tested: 2 successful answers have no record.");
    assertThat(out.toString())
        .contains("getAccountBillableUsage is untested: 2 successful answers have no record.");
    assertThat(body(EMPTY)).isEqualTo(3);
    assertThat(body(EMPTY, "--allow-untested")).isZero();
    assertThat(body(GOOD)).isZero();
  }

  @Test
  void isNoPassBecauseItsOnlyErrorIsKnown() throws Exception {
    String baseline = "--baseline=" + directory.resolve("known.yaml");
    assertThat(body("<html>Login</html>", baseline, "--update-baseline")).isEqualTo(3);

    assertThat(body("<html>Login</html>", baseline)).isEqualTo(3);
    assertThat(err.toString()).contains("Nothing was tested: 1 successful answer has no record.");
    assertThat(body("<html>Login</html>", baseline, "--allow-untested")).isZero();
  }

  @Test
  void isNoPassWithoutABody() throws Exception {
    ObjectNode missing = Har.entry(USAGE, GOOD);
    missing.withObject("response").withObject("content").remove("text");
    ObjectNode cut = Har.entry(USAGE, GOOD.substring(0, 400));
    cut.withObject("response").withObject("content").put("size", GOOD.length());

    assertThat(capture(missing, cut)).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("Nothing was tested: 2 bodies are missing, cut or unreadable.");
  }

  @Test
  void isNoPassWithoutAnAnswer() throws Exception {
    assertThat(capture(Har.entry(url(), 0, ""), Har.entry(url(), 304, ""))).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("Nothing was tested: 1 call got no answer; 1 answer is a 304 without a body.");
  }

  @Test
  void tellsEachReason() throws Exception {
    ObjectNode missing = Har.entry(USAGE, GOOD);
    missing.withObject("response").withObject("content").remove("text");

    assertThat(
            capture(
                missing,
                Har.entry(USAGE, EMPTY),
                Har.entry(url(), 403, Traffic.example("errors/no-permission.json"))))
        .isEqualTo(3);
    assertThat(err.toString())
        .startsWith(
            "Nothing was tested: 1 failed with 403; 1 body is missing, cut or unreadable;"
                + " 1 successful answer has no record.");
  }

  @Test
  void departsWhenWhatLittleItSawDeparts() throws Exception {
    assertThat(capture(Har.entry(USAGE, EMPTY.replace("true", "false")))).isEqualTo(1);
    assertThat(capture(Har.entry(url(), 403, "{}"))).isEqualTo(1);
  }

  @Test
  void passesWithOneRecordAndTellsWhatIsUntested() throws Exception {
    assertThat(
            capture(
                Har.entry(USAGE, GOOD),
                Har.entry("accounts/%s/paygo-usage", Traffic.example("getPaygoUsage/empty.json"))))
        .isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .contains("getPaygoUsage is untested: 1 successful answer has no record.")
        .contains("getPaygoUsage is untested: 1 successful answer has no record.");
  }

  @Test
  void passesWithAFailureThatTheUserAsksAbout() throws Exception {
    String failure = Traffic.example("errors/no-permission.json");

    assertThat(body(failure, "--status", "403")).isZero();
    assertThat(out.toString()).doesNotContain("CAUTION", "untested");
  }

  @Test
  void passesWithAMock() {
    assertThat(run(Map.of(), "--scenario", "uncovered")).isZero();
    assertThat(run(Map.of(), "--only", "getBillingProfile", "--no-probes")).isZero();
  }

  private static String url() {
    return "https://api.cloudflare.com/client/v4/" + USAGE.replace("%s", Traffic.ID);
  }

  private int capture(ObjectNode... entries) throws IOException {
    return run(Map.of(), "--capture", Har.write(directory.resolve("a.har"), entries).toString());
  }

  private int capture(String option, ObjectNode entry) throws IOException {
    Path har = Har.write(directory.resolve("a.har"), entry);
    return run(Map.of(), "--capture", har.toString(), option);
  }

  private int body(String body, String... options) throws IOException {
    Path file = Files.writeString(directory.resolve("body.json"), body);
    return run(
        Map.of(),
        concat(
            new String[] {"body", file.toString(), "--operation", "getAccountBillableUsage"},
            options));
  }

  private int live(int status, String body, String... options) throws IOException {
    try (MockWebServer api = new MockWebServer()) {
      api.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return new MockResponse.Builder()
                  .code(status)
                  .body(body)
                  .addHeader("Content-Type", "application/json")
                  .addHeader("Retry-After", "1000")
                  .build();
            }
          });
      api.start();
      return run(
          Map.of("CLOUDFLARE_API_TOKEN", "s3cret", "CLOUDFLARE_ACCOUNT_ID", Traffic.ID),
          concat(
              new String[] {
                "--target", "live", "--pace", "0", "--base-url", api.url("/client/v4").toString(),
              },
              options));
    }
  }

  private static String[] concat(String[] first, String... others) {
    String[] all = Arrays.copyOf(first, first.length + others.length);
    System.arraycopy(others, 0, all, first.length, others.length);
    return all;
  }

  private int run(Map<String, String> environment, String... arguments) {
    return CommandLineCalls.run(environment, out, err, arguments);
  }
}
