package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checks of the answer around its body.
 *
 * <p>Surviving mutants: in {@code Subject.isFailure} and {@code ContentTypeCheck.essence},
 * boundaries that no status and no type of the contract lies on.
 */
class ResponseChecksTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String EMPTY = Traffic.example("getAccountBillableUsage/empty.json");
  private static final String FAILURE =
      "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}";

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 206, 302, 304})
  void rejectsASuccessOrRedirectThatIsNotDocumented(int status) {
    List<Finding> findings = Inspection.of(USAGE, status, status / 100 == 2 ? EMPTY : FAILURE);

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("response.status");
              assertThat(finding.contract())
                  .hasToString("operations/getAccountBillableUsage.yaml#/get/responses");
              assertThat(finding.message())
                  .isEqualTo(
                      "The status is "
                          + status
                          + "; the contract allows only 200, 400, 401, 403, 404, 429 or 500");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500})
  void acceptsEveryFailureThatSaysWhatItIs(int status) {
    assertThat(Inspection.of(USAGE, status, FAILURE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "402, INFORMATION",
    "418, INFORMATION",
    "502, WARNING",
    "503, WARNING",
    "599, WARNING",
  })
  void tellsAFailureThatOnlyTheDefaultCovers(int status, Severity severity) {
    assertThat(Inspection.of(USAGE, status, FAILURE))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("drift.status");
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.message())
                  .isEqualTo(
                      "The status is "
                          + status
                          + "; the contract lists only 200, 400, 401, 403, 404, 429 or 500");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=\"UTF-8\"",
        " application/json "
      })
  void acceptsJsonWithAnyParameter(String contentType) {
    assertThat(answered(Optional.of(contentType), EMPTY)).isEmpty();
  }

  @Test
  void rejectsAnotherContentType() {
    assertThat(answered(Optional.of("text/html; charset=utf-8"), "<html>"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("response.content-type");
              assertThat(finding.message())
                  .isEqualTo(
                      "The content type is \"text/html\";"
                          + " the contract allows only application/json");
            });
    assertThat(answered(Optional.of("application/jsonp"), EMPTY)).hasSize(1);
  }

  @Test
  void rejectsAMissingContentTypeAndReadsTheBodyAllTheSame() {
    String body = EMPTY.replace("true", "false");

    assertThat(Inspection.of(withHeaders(200, body)))
        .extracting(Finding::check)
        .containsExactly("response.content-type", "schema.enum");
    assertThat(answered(Optional.empty(), body))
        .as("a recording without headers may have lost it")
        .extracting(Finding::check, Finding::severity)
        .containsExactly(
            tuple("response.content-type", Severity.WARNING), tuple("schema.enum", Severity.ERROR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"502 | <html>", "403 | <html>", "503 | ''", "520 | error code: 520"})
  void warnsOfAFailureThatIsNoJsonUnlessItSaysThatItIs(int status, String body) {
    assertThat(Inspection.of(withHeaders(status, body)))
        .filteredOn(finding -> finding.check().startsWith("body."))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
    assertThat(Inspection.of(USAGE, status, body))
        .filteredOn(finding -> finding.check().startsWith("body."))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
    assertThat(Inspection.of(withHeaders(200, body)))
        .filteredOn(finding -> finding.check().startsWith("body."))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void rejectsAFailureThatDoesNotSayWhatItIs() {
    assertThat(Inspection.of(USAGE, 403, FAILURE.replace("no", " ")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("response.envelope");
              assertThat(finding.pointer()).contains("/errors/0/message");
              assertThat(finding.contract())
                  .hasToString("schemas/FailureError.yaml#/properties/message");
            });
  }

  @Test
  void warnsOfErrorsInASuccess() {
    String errors = "\"errors\":[{\"message\":\"deprecated\"},{\"message\":\"\"}]";

    assertThat(Inspection.of(USAGE, 200, EMPTY.replace("\"errors\": []", errors)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("response.envelope");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message())
                  .isEqualTo(
                      "/errors/0 says \"deprecated\" with status 200; a success has no errors");
            });
    assertThat(Inspection.of(USAGE, 200, EMPTY.replace("\"errors\": []", "\"errors\":null")))
        .isEmpty();
  }

  @Test
  void findsABlankMessageBehindOthersAndBesideOtherKeys() {
    String failure =
        "{\"messages\":[{\"message\":\" \"}],\"success\":false,"
            + "\"errors\":[{\"message\":\"no\"},{\"message\":\"\"}]}";

    assertThat(Inspection.of(USAGE, 400, failure))
        .extracting(finding -> finding.pointer().orElse(""))
        .containsExactly("/errors/1/message");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 399, 600, 999})
  void takesForAFailureOnlyWhatIsOne(int status) {
    assertThat(Inspection.of(USAGE, status, FAILURE))
        .extracting(Finding::check)
        .containsExactly("response.status");
  }

  /** An answer with headers, but for a content type. */
  private static Exchange withHeaders(int status, String body) {
    Exchange bare = Traffic.exchange(USAGE, status, Optional.empty(), Optional.of(Body.of(body)));
    return new Exchange(
        0, bare.request(), bare.response().with(new ResponseHeaders(true, Map.of())));
  }

  private static List<Finding> answered(Optional<String> contentType, String body) {
    return Inspection.of(Traffic.exchange(USAGE, 200, contentType, Optional.of(Body.of(body))));
  }
}
