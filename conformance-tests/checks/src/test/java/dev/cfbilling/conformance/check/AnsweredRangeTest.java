package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Severity;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of ranges of days that an API is to refuse. */
class AnsweredRangeTest {
  private static final String EMPTY = Traffic.example("getAccountBillableUsage/empty.json");
  private static final String FAILURE =
      "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          billable/usage?from=2026-11-01&to=2026-10-10 | WARNING | it has no day, which is a 4XX (inferred from the form of the parameters)
          billable-usage?from=2026-11-01&to=2026-10-31 | WARNING | it has no day, which is a 4XX (inferred from the form of the parameters)
          billable/usage/billable-metrics?from=2026-10-01&to=2026-11-02 | ERROR | it has 33 days, and more than 31 are a 4XX (the OpenAPI document of 2026-10-04)
          billable/usage?from=2026-10-01&to=2026-11-02 | ERROR   | it has 33 days, and more than 31 are a 4XX (the account page)
          """)
  void rejectsAnAnswerToARangeThatIsToBeRefused(String call, Severity severity, String why) {
    assertThat(Inspection.of("accounts/%s/" + call, 200, EMPTY))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("request.range");
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.message())
                  .isEqualTo(call.replaceFirst(".*[?]", "") + " is answered with 200; " + why);
            });
    assertThat(Inspection.of("accounts/%s/" + call, 400, FAILURE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billable/usage?from=2026-10-01&to=2026-10-01",
        "billable/usage?from=2026-10-01&to=2026-11-01", // 31 days apart, and 32 days
        "billable-usage?from=2026-10-01&to=2026-12-31" // PayGo has no longest range
      })
  void acceptsAnAnswerToAnyOtherRange(String call) {
    assertThat(Inspection.of("accounts/%s/" + call, 200, EMPTY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-10-10T00:00:00Z      | 2026-10-10T00:00:00Z | 1
          2026-10-10T00:00:01Z      | 2026-10-10T00:00:00Z | 1
          2026-10-01T00:00:00Z      | 2026-11-01T00:00:00Z | 0
          2026-10-01T00:00:00Z      | 2026-11-02T00:00:00Z | 1
          2026-10-01T12:00:00Z      | 2026-11-01T12:00:00Z | 0
          2026-10-01T23:59:59.5Z    | 2026-11-02T00:00:00.5Z | 1
          2026-10-01T00:00:00+02:00 | 2026-11-03T00:00:00Z | 1
          2026-10-01                | 2026-09-01           | 0
          """)
  void judgesTheRangeOfAQueryAlike(String from, String to, int found) {
    String query = "{\"TimePeriod\":{\"From\":\"%s\",\"To\":\"%s\"}}".formatted(from, to);
    Exchange answer = Traffic.answer("accounts/%s/billable/usage", 200, EMPTY);
    Request request = answer.request();
    Exchange asked =
        new Exchange(
            0,
            new Request(
                "POST", request.url(), request.credentialHeaders(), true, Optional.of(query)),
            answer.response());

    assertThat(Inspection.of(asked))
        .filteredOn(finding -> finding.check().equals("request.range"))
        .hasSize(found);
  }
}
