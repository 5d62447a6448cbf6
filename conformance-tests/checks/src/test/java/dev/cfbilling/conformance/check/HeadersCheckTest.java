package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersCheckTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String EMPTY = Traffic.example("getAccountBillableUsage/empty.json");
  private static final String FAILURE =
      "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}";

  @Test
  void rejectsA429ThatDoesNotSayHowLongToWait() {
    assertThat(refused(Map.of("Date", List.of("now"))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("response.header");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.contract()).hasToString("headers/RetryAfter.yaml#");
              assertThat(finding.message())
                  .isEqualTo("The header Retry-After is missing; a 429 has it");
            });
  }

  @Test
  void knowsNothingOfARecordingWithoutHeaders() {
    Map<String, List<String>> ofContent = Map.of("Content-Type", List.of("application/json"));

    assertThat(answered(ResponseHeaders.UNKNOWN, FAILURE, 429)).isEmpty();
    assertThat(answered(ResponseHeaders.exported(Map.of()), FAILURE, 429)).isEmpty();
    assertThat(answered(ResponseHeaders.exported(ofContent), FAILURE, 429)).isEmpty();
    assertThat(refused(ofContent)).hasSize(1);
  }

  @Test
  void leavesOutHeadersThatThePageDoesNotPromiseToA200() {
    assertThat(answered("Date", "now")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1.5", "-1", "soon", "", "Fri, 21 Nov 2026 12:00:00 GMT", "1, 2"})
  void rejectsWhatIsNoWholeNumberOfSeconds(String wait) {
    assertThat(refused(Map.of("retry-after", List.of(wait))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.contract()).hasToString("headers/RetryAfter.yaml#/schema");
              assertThat(finding.message())
                  .isEqualTo(
                      "The header Retry-After is \""
                          + wait
                          + "\"; it is a whole number of seconds, one at least");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0017", "86400"})
  void acceptsAWholeNumberOfSeconds(String wait) {
    assertThat(refused(Map.of("RETRY-AFTER", List.of(wait)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Ratelimit | \"default\";r=50;t=30",
        "Ratelimit | \"default\";r=0",
        "Ratelimit | \"a, b\";t=30;r=50 , \"c \\\" d\"; r=1",
        "Ratelimit | \"\";r=1;pk=:YQ==:;x;y=?0;z=tok/en;d=@1",
        "Ratelimit-Policy | \"burst\";q=100;w=60,\"daily\";q=1000;w=86400;qu=\"requests\"",
      })
  void acceptsStructuredFields(String name, String value) {
    assertThat(answered(name, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Ratelimit | ''",
        "Ratelimit | a few",
        "Ratelimit | default;r=50;t=30",
        "Ratelimit | \"default\"",
        "Ratelimit | \"default\";t=30",
        "Ratelimit | \"default\";r=-1",
        "Ratelimit | \"default\";r=5.5",
        "Ratelimit | \"default\";r=50;t=soon",
        "Ratelimit | \"default\";r",
        "Ratelimit | \"default\";R=50",
        "Ratelimit | \"default\";r=",
        "Ratelimit | \"default\";r=50,",
        "Ratelimit | \"default\";r=50 \"x\";r=1",
        "Ratelimit | \"default;r=50",
        "Ratelimit | \"defaült\";r=50",
        "Ratelimit | \"a\";r=1, \"b\"",
        "Ratelimit-Policy | \"default\";r=50;t=30",
      })
  void rejectsWhatCanNotBeRead(String name, String value) {
    assertThat(answered(name, value))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("response.header");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message())
                  .startsWith("The header " + name + " is \"")
                  .contains("\"; it is a list like \"default\";");
            });
  }

  @Test
  void endsWithAnyValueHoweverLong() {
    String items = "\"a\";r=1,".repeat(100_000);

    assertThat(answered("Ratelimit", items)).hasSize(1);
  }

  @Test
  void readsSeveralHeadersOfANameAsOneList() {
    assertThat(
            answered(
                ResponseHeaders.among(Map.of("Ratelimit", List.of("\"a\";r=1", "\"b\";r=2"))),
                EMPTY,
                200))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public                   | public",
        "PUBLIC, max-age=0        | public",
        "max-age=300, must-revalidate | max-age",
        "max-age=\"300\", public | public",
        "s-maxage=10, max-age=0   | s-maxage",
        "private=x, public        | public",
      })
  void warnsOfAnAnswerThatACacheMayShare(String value, String directive) {
    assertThat(answered("Cache-Control", value))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("response.caching");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message())
                  .contains("; with " + directive + " a cache may give the answer to others, and");
            });
  }

  @Test
  void tellsThatAnAnswerAskedForWithATokenMayBeKeptByItsCaller() {
    assertThat(answered("Cache-Control", "max-age=300"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
              assertThat(finding.message()).contains("a caller's own cache may keep the answer");
            });
  }

  @Test
  void warnsOfAnAnswerAskedForWithAKeyThatACacheMayShare() {
    Exchange right = Traffic.answer(USAGE, 200, EMPTY);
    Request byKey =
        new Request("GET", right.request().url(), Set.of("x-auth-email", "x-auth-key"), true);
    ResponseHeaders kept = ResponseHeaders.among(Map.of("Cache-Control", List.of("max-age=300")));

    assertThat(Inspection.of(new Exchange(0, byKey, right.response().with(kept))))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-store, no-cache, must-revalidate",
        "private, max-age=300",
        "no-store, max-age=300",
        "max-age=0, must-revalidate",
        "publication",
        "max-age=never",
        "",
      })
  void leavesAloneWhatNoCacheMayShare(String value) {
    assertThat(answered("Cache-Control", value)).isEmpty();
  }

  @Test
  void asksOnlySuccessesWhetherACacheMayShareThem() {
    assertThat(
            answered(
                ResponseHeaders.among(Map.of("Cache-Control", List.of("public"))), FAILURE, 404))
        .isEmpty();
  }

  private static List<Finding> answered(String name, String value) {
    return answered(ResponseHeaders.among(Map.of(name, List.of(value))), EMPTY, 200);
  }

  private static List<Finding> refused(Map<String, List<String>> headers) {
    return answered(ResponseHeaders.among(headers), FAILURE, 429);
  }

  private static List<Finding> answered(ResponseHeaders headers, String body, int status) {
    Exchange right = Traffic.answer(USAGE, status, body);
    return Inspection.of(new Exchange(0, right.request(), right.response().with(headers)));
  }
}
