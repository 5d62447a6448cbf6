package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.json.Decoding;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.reader.UsageReader;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads leniently goes on without a text; never without an amount, a day or an identity. */
class LenientDecodingTest {
  private static final String BODY = MockBilling.example("getAccountBillableUsage/with-costs.json");
  private static final DateRange SEPTEMBER = DateRange.of(YearMonth.of(2026, 9));

  @AutoClose private final MockBilling mock = new MockBilling();

  private CloudflareBilling lenient() {
    return mock.client(new ApiToken("token")).decoding(Decoding.LENIENT).build();
  }

  private static String without(String key) {
    return BODY.replaceAll("\"" + key + "\": *(\"[^\"]*\"|[0-9.]+), *", "");
  }

  private static String withNull(String key) {
    return BODY.replaceAll("\"" + key + "\": *(\"[^\"]*\"|[0-9.]+)", "\"" + key + "\": null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ChargeDescription", "HostProviderName", "ChargeFrequency"})
  void givesNullForATextThatIsMissing(String key) throws IOException {
    for (String body : List.of(without(key), withNull(key))) {
      assertThat(body).isNotEqualTo(BODY);
      mock.answer(200, body).answer(200, body).answer(200, body);

      UsageAnswer answer = UsageReader.of(lenient()).account(ACCOUNT, SEPTEMBER);
      CostAndUsageRecord record = records(lenient()).get(0);

      assertThat(answer.records()).isNotEmpty();
      assertThat(answer.notes())
          .hasSize(1)
          .first()
          .asString()
          .matches(key + " was missing in \\d+ records and is null there\\.");
      assertThat(record.missingProperties()).containsExactly(key);
      assertThatThrownBy(() -> records(mock.client()))
          .isInstanceOf(ContractMismatchException.class)
          .hasMessageContaining(key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ConsumedQuantity", "ChargePeriodStart"})
  void refusesToGoWithoutAnAmountOrADay(String key) {
    mock.answer(200, without(key)).answer(200, withNull(key));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> records(lenient()))
          .isInstanceOf(ContractMismatchException.class)
          .hasMessageContaining("Required value '" + key + "' missing at $.result[0]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x_BillableMetricName", "ConsumedUnit"})
  void refusesToConfuseRecords(String key) {
    mock.answer(200, without(key).replaceAll("\"x_BillableMetricId\": *\"[^\"]*\", *", ""));

    assertThatThrownBy(() -> UsageReader.of(lenient()).account(ACCOUNT, SEPTEMBER))
        .isInstanceOfSatisfying(
            ContractMismatchException.class,
            mismatch -> assertThat(mismatch.path()).isEqualTo("$.result[0]"))
        .hasMessageContaining("Required value '" + key + "' missing");
  }

  @Test
  void readsAStreamLeniently() throws IOException {
    mock.answer(200, without("HostProviderName"));

    try (UsageStream<CostAndUsageRecord> usage =
        CloudflareBilling.stream(
            lenient().billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null))) {
      assertThat(usage.records().map(CostAndUsageRecord::missingProperties))
          .isNotEmpty()
          .allMatch(List.of("HostProviderName")::equals);
    }
  }

  @Test
  void hasNothingToNoteOfWhatTheContractAllows() throws IOException {
    mock.answer(200, BODY);

    assertThat(UsageReader.of(lenient()).account(ACCOUNT, SEPTEMBER).notes()).isEmpty();
  }

  private static List<CostAndUsageRecord> records(CloudflareBilling billing) throws IOException {
    return CloudflareBilling.execute(
            billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null))
        .result();
  }
}
