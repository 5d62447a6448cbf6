package dev.cfbilling.client.usage;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FocusColumnTest {
  /** In which of the contract's examples, taken together, each path sends all that it has. */
  private static final Map<UsageSource, List<String>> EVERYTHING =
      Map.of(
          UsageSource.BILLABLE_USAGE_V2,
              List.of(
                  "getAccountBillableUsage/with-costs",
                  "getAccountBillableUsage/full-period",
                  "getAccountBillableUsage/product-family",
                  "queryAccountBillableUsage/tags"),
          UsageSource.BILLABLE_USAGE_COSTS,
              List.of(
                  "queryAccountBillableUsage/costs",
                  "getAccountBillableUsage/full-period",
                  "getAccountBillableUsage/with-costs",
                  "getAccountBillableUsage/product-family",
                  "queryAccountBillableUsage/tags"),
          UsageSource.PAYGO_BILLABLE_USAGE, List.of("getPaygoBillableUsage/full-period"),
          UsageSource.PAYGO_USAGE, List.of("getPaygoUsage/full-period"),
          UsageSource.BILLING_USAGE_PAYGO, List.of("getBillingUsagePaygo/full-period"));

  @Test
  void knowsWhatEachPathOffers() {
    EVERYTHING.forEach(
        (source, examples) -> {
          Set<FocusColumn> sent =
              Arrays.stream(FocusColumn.values())
                  .filter(column -> examples.stream().anyMatch(example -> isSent(column, example)))
                  .collect(toSet());
          UsageRecord record = Usage.example(examples.get(0)).get(0);
          Set<FocusColumn> offered =
              Arrays.stream(FocusColumn.values())
                  .filter(column -> column.presenceIn(record) != Presence.NOT_OFFERED)
                  .collect(toSet());
          if (source == UsageSource.PAYGO_BILLABLE_USAGE) {
            sent.add(
                FocusColumn.CHARGE_CLASS); // offered, and null as long as there is no correction
          }
          assertThat(offered).as("%s", source).isEqualTo(sent);
        });
  }

  private static boolean isSent(FocusColumn column, String example) {
    return Usage.example(example).stream()
        .anyMatch(usage -> column.presenceIn(usage) == Presence.REPORTED);
  }

  @Test
  void writesTagsAsAnObjectWhoseKeysAreInOrder() {
    String json =
        MockBilling.example("queryAccountBillableUsage/tags.json")
            .replace("\"team\": \"search\"", "\"team\": \"a\\\"b\", \"env\": true");
    List<UsageRecord> records = Usage.of("queryAccountBillableUsage", json);

    assertThat(records)
        .extracting(FocusColumn.TAGS::textIn)
        .containsExactly(
            "{\"env\":true,\"team\":\"a\\\"b\"}", "{\"experimental\":true,\"team\":\"ads\"}", "{}");
    assertThat(FocusColumn.TAGS.presenceIn(Usage.example("getPaygoUsage/nulls").get(0)))
        .isEqualTo(Presence.NOT_OFFERED);
  }

  @Test
  void hasEachMandatoryColumnOfFocusButTheServiceCategory() {
    assertThat(Arrays.stream(FocusColumn.values()).map(FocusColumn::columnName))
        .doesNotHaveDuplicates()
        .contains(
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ContractedCost",
            "EffectiveCost",
            "HostProviderName",
            "InvoiceIssuerName",
            "ListCost",
            "PricingQuantity",
            "PricingUnit",
            "ServiceName",
            "ServiceProviderName");
  }

  @Test
  void writesNumbersWithoutExponentAndWithEveryDigit() {
    String tiny =
        """
        {"errors": null, "messages": null, "success": true, "result": [{
          "BillingCurrency": "USD", "BillingPeriodStart": "2026-06-14T00:00:00Z",
          "ChargePeriodStart": "2026-06-14T00:00:00Z", "ChargePeriodEnd": "2026-06-15T00:00:00Z",
          "ConsumedQuantity": 1.50, "ConsumedUnit": "", "ContractedCost": 5e-7,
          "CumulatedContractedCost": 0, "CumulatedPricingQuantity": 0, "PricingQuantity": 3e2,
          "ServiceName": "R2"}]}""";
    UsageRecord usage = Usage.of("getPaygoUsage", tiny).get(0);

    assertThat(FocusColumn.CONTRACTED_COST.textIn(usage)).isEqualTo("0.0000005");
    assertThat(FocusColumn.CONSUMED_QUANTITY.textIn(usage)).isEqualTo("1.50");
    assertThat(FocusColumn.PRICING_QUANTITY.textIn(usage)).isEqualTo("300");
    assertThat(FocusColumn.CHARGE_PERIOD_START.textIn(usage)).isEqualTo("2026-06-14T00:00:00Z");
    assertThat(FocusColumn.CONSUMED_UNIT.textIn(usage)).isEmpty();
    assertThat(FocusColumn.BILLED_COST.textIn(usage)).isNull();
  }
}
