package dev.cfbilling.client.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.Usage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {
  private static final String V2 = "getAccountBillableUsage";

  private static RecordKey key(String operation, String json) {
    return RecordKey.of(Usage.of(operation, json).get(0));
  }

  /**
   * What users have kept records under. The values were made from the definition by another
   * program; when one differs, the code is wrong, not the value.
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "getAccountBillableUsage/full-period, 0,"
        + " 5f71d7b1476de7b8d0fb0501ef95865a4f0ed7667ca4130e9a7ab1b66e969a17",
    "getAccountBillableUsage/full-period, 1,"
        + " a162a9101e58e4942fbf9ac4afb1c439eda38375ca518d6e87789ba22c23ba7e",
    "getAccountBillableUsage/full-period, 11,"
        + " c0a0da2b97ed8288764417b341b3b0a3733b5e9f90637ad3e37dae74b609c8a5",
    "getAccountBillableUsage/with-costs, 1,"
        + " b4e15ec4cdd70ea2bd5bbf7e87370855deebe3d38fb551e67e9dcd9710c0c042",
    "getPaygoBillableUsage/full-period, 0,"
        + " a791d99b5eccc663f5eca108babba63095b88a57fc79a635bb15564ff1d5276f",
    "getPaygoBillableUsage/full-period, 11,"
        + " 07f7b3f7427864ad55129280c04ccb304db547a3249b42e94d399f69f533eb04",
    "getPaygoUsage/nulls, 0," + " 634e680aeb577cefd1d2851a2d52a64a2130ce50f907260f712b23a1d7f17ba4",
    "queryAccountBillableUsage/tags, 0,"
        + " eb9d5aee2551cb008e3a9ac1a91f5955ad86d5b40fe768ac6b85ff000478521c",
    "queryAccountBillableUsage/tags, 1,"
        + " 45f107fbd08aabf95405fa54459fd568a4d4f4537602e07d25192161c7f9221e",
    "queryAccountBillableUsage/grouped, 0,"
        + " 2e844ac9145a90910adf8b5642d29966431e622b77a3690b999fa4615a479b01",
    "queryAccountBillableUsage/grouped, 1,"
        + " 2a7a8074672bdcbacc2e55ea00781c517e2811a3c0fb861f8c90f3d2da88d44a",
    "queryAccountBillableUsage/contract-level, 1,"
        + " a70c2d6e805927f67d7da53951719284d00158e5aa2890a61e36bee890152421",
    "getBillingUsagePaygo/full-period, 0,"
        + " 7da2b2218c3dbd80068c5f302befa0df605a54091ca460bd0a71a777884cb65a",
  })
  void isFrozen(String example, int index, String key) {
    assertThat(RecordKey.of(Usage.example(example).get(index))).hasToString(key);
  }

  @Test
  void isOneForUsageAndCostsOfOneRecord() {
    String json = MockBilling.example(V2 + "/full-period.json");

    assertThat(key("queryAccountBillableUsage", json)).isEqualTo(key(V2, json));
  }

  @Test
  void tellsUsageOfTwoAccountsApartThatHasNone() {
    String json = MockBilling.example("queryAccountBillableUsage/grouped.json");

    assertThat(RecordKey.of(Usage.of(V2, json, "one").get(0)))
        .isNotEqualTo(RecordKey.of(Usage.of(V2, json, "other").get(0)));
  }

  @Test
  void isOfVersion1WhereThereIsAnAccountAndNoTag() {
    String json = MockBilling.example("queryAccountBillableUsage/filtered.json");

    assertThat(key(V2, json.replace("\"ConsumedUnit\"", "\"Tags\": {}, \"ConsumedUnit\"")))
        .isEqualTo(key(V2, json));
  }

  @Test
  void tellsTagsApartInWhateverOrderTheyCome() {
    String json = MockBilling.example("queryAccountBillableUsage/filtered.json");

    assertThat(tagged(json, "\"a\": \"1\", \"b\": true"))
        .isEqualTo(tagged(json, "\"b\": true, \"a\": \"1\""));
    assertThat(
            Stream.of(
                key(V2, json),
                tagged(json, "\"a\": \"1\""),
                tagged(json, "\"a\": \"2\""),
                tagged(json, "\"b\": \"1\""),
                tagged(json, "\"a\": true"),
                tagged(json, "\"a\": \"true\""),
                tagged(json, "\"a\": \"\""),
                tagged(json, "\"a\": \"1\", \"b\": \"\""),
                tagged(json, "\"a\": \"\", \"b\": \"1\"")))
        .doesNotHaveDuplicates();
  }

  private static RecordKey tagged(String json, String tags) {
    return key(V2, json.replace("\"ConsumedUnit\"", "\"Tags\": {" + tags + "}, \"ConsumedUnit\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queryAccountBillableUsage/tags",
        "queryAccountBillableUsage/grouped",
        "queryAccountBillableUsage/contract-level",
        "queryAccountBillableUsage/costs",
        "getAccountBillableUsage/full-period",
        "getAccountBillableUsage/with-costs",
        "getOrganizationBillableUsage/full-period",
        "getPaygoBillableUsage/full-period",
        "getPaygoUsage/full-period",
        "getBillingUsagePaygo/full-period"
      })
  void tellsTheRecordsOfAnAnswerApart(String example) {
    List<UsageRecord> records = Usage.example(example);

    Map<RecordKey, UsageRecord> index = RecordKey.index(records);

    assertThat(index.values()).containsExactlyElementsOf(records);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"ConsumedQuantity\": 150000', '\"ConsumedQuantity\": 150001.5'",
    "'\"ContractedCost\": 0.675', '\"ContractedCost\": null'",
    "'\"BillingCurrency\": \"USD\"', '\"BillingCurrency\": null'",
    "'\"BillingPeriodStart\": \"2026-09-01T00:00:00Z\"', '\"BillingPeriodStart\": null'",
    "'\"x_BillableMetricName\": \"KV Write', '\"x_BillableMetricName\": \"Workers KV Write'",
    "'\"BillingAccountName\": \"Kelp', '\"BillingAccountName\": \"Dulse'",
    "2026-09-29T00:00:00Z, 2026-09-29T02:00:00+02:00",
  })
  void staysWhenARecordIsRestated(String before, String after) {
    String json = MockBilling.example(V2 + "/with-costs.json");
    assertThat(json).contains(before);

    assertThat(key(V2, json.replace(before, after))).isEqualTo(key(V2, json));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"x_BillableMetricId\": \"kv_write_operations\"', '\"x_BillableMetricId\": \"kv_reads\"'",
    "4d0c8f2a-6b1e-4f73-9a58-c2e7d1b03f96, 4d0c8f2a-6b1e-4f73-9a58-c2e7d1b03f97",
    "023e105f4ecef8ad9ca31a8372d0c353, 023e105f4ecef8ad9ca31a8372d0c354",
    "2026-09-29T00:00:00Z, 2026-09-28T00:00:00Z",
    "'\"PricingUnit\"', '\"x_ZoneId\": \"z\", \"PricingUnit\"'",
    "'\"PricingUnit\"', '\"RegionId\": \"z\", \"PricingUnit\"'",
    "'\"PricingUnit\"', '\"ChargeClass\": \"Correction\", \"PricingUnit\"'",
  })
  void differsWhereARecordIsAnother(String before, String after) {
    String json = MockBilling.example(V2 + "/with-costs.json");
    assertThat(json).contains(before);

    assertThat(key(V2, json.replace(before, after))).isNotEqualTo(key(V2, json));
  }

  @Test
  void staysWhenTheAllowanceInANameChanges() {
    String json = MockBilling.example("getPaygoBillableUsage/full-period.json");

    assertThat(key("getPaygoBillableUsage", json.replace("(first 10M are", "(first 20M are")))
        .isEqualTo(key("getPaygoBillableUsage", json));
  }

  @Test
  void differsBetweenSourcesAndBetweenAccountsOfTheOlderPaths() {
    String json = MockBilling.example("getBillingUsagePaygo/full-period.json");
    UsageRecord usage = Usage.of("getBillingUsagePaygo", json).get(0);
    UsageRecord other = Usage.of("getBillingUsagePaygo", json, "another account").get(0);

    assertThat(Stream.of(key("getPaygoUsage", json), RecordKey.of(usage), RecordKey.of(other)))
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesToLoseARecord() {
    UsageRecord usage = Usage.example("getAccountBillableUsage/with-costs").get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordKey.index(List.of(usage, usage)))
        .withMessageContaining("have one key, so one of them would be lost");
  }
}
