package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedRecordsTest {
  private static final Contract NEWEST = ContractLoader.edition(ContractLoader.editions().newest());
  private static final Contract MAY =
      ContractLoader.edition(ContractLoader.editions().find("account-page"));

  private static Exchange asked(String path, String query, String method, Optional<String> body) {
    Exchange answer = Traffic.answer(path, 200, Meaning.body("{}"));
    HttpUrl url = HttpUrl.get(answer.request().url() + query);
    return new Exchange(
        0,
        new Request(method, url, answer.request().credentialHeaders(), true, body),
        answer.response());
  }

  private static List<String> found(Contract contract, Exchange exchange) {
    return Meaning.inspect(contract, exchange).stream()
        .filter(finding -> finding.check().equals("dataset.asked"))
        .map(finding -> finding.severity().wireName() + " " + finding.message())
        .toList();
  }

  /** The record is of 2025-05-01. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?from=2025-05-01&to=2025-05-01",
        "?from=2025-04-01&to=2025-05-01",
        "?from=2025-05-01T12:00:00Z&to=2025-05-01T13:00:00Z",
        "''",
        "?from=2025-06-01",
        "?from=2025-06-01&from=2025-05-01&to=2025-06-02",
        "?from=2025-06-02&to=2025-06-01",
        "?from=yesterday&to=today",
        "?metric=other",
      })
  void anyRecordMayComeThatIsNotLeftOut(String query) {
    assertThat(found(NEWEST, asked("accounts/%s/billable/usage", query, "GET", Optional.empty())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"?from=2025-05-02&to=2025-05-31", "?from=2025-04-01&to=2025-04-30"})
  void aRecordOfADayThatIsNotAskedForIsReported(String query) {
    assertThat(found(NEWEST, asked("accounts/%s/billable/usage", query, "GET", Optional.empty())))
        .singleElement()
        .asString()
        .startsWith(
            "warning /result/0/ChargePeriodStart is \"2025-05-01T00:00:00Z\" but the request asks for"
                + " usage from 2025-0")
        .endsWith("; no other belongs in the answer (inferred from the account page)");
  }

  @ParameterizedTest
  @CsvSource({"kv_write_operations, 0", "other, 1"})
  void aRecordOfAMetricThatIsNotAskedForIsReported(String metric, int findings) {
    assertThat(
            found(
                MAY,
                asked("accounts/%s/billable/usage", "?metric=" + metric, "GET", Optional.empty())))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 0",
        "{\"TimePeriod\":{\"From\":\"2025-05-01T06:00:00Z\",\"To\":\"2025-05-02T00:00:00Z\"}} | 0",
        "{\"TimePeriod\":{\"From\":\"2025-05-02T00:00:00Z\",\"To\":\"2025-05-03T00:00:00Z\"}} | 1",
        "{\"TimePeriod\":{\"From\":\"2025-04-30T00:00:00Z\",\"To\":\"2025-05-01T00:00:00Z\"}} | 1",
        "{\"TimePeriod\":7} | 0",
        "{\"FilterBy\":{\"BillableMetricIds\":[\"kv_write_operations\",\"other\"]}} | 0",
        "{\"FilterBy\":{\"BillableMetricIds\":[\"other\"]}} | 1",
      })
  void aQueryIsAnsweredWithWhatItAsksFor(String query, int findings) {
    assertThat(found(NEWEST, asked("accounts/%s/billable/usage", "", "POST", Optional.of(query))))
        .hasSize(findings);
  }
}
