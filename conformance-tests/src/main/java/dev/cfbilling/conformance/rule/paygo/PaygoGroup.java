package dev.cfbilling.conformance.rule.paygo;

import java.util.List;
import java.util.stream.Stream;

/** What PayGo records of one running sum have in common. */
final class PaygoGroup {
  static final List<String> KEY =
      List.of(
          "BillingAccountId",
          "SubscriptionId",
          "ZoneId",
          "ServiceName",
          "BillingPeriodStart",
          "BillingCurrency");

  /** The key, and what runs up. */
  static final String[] FIELDS =
      Stream.concat(
              KEY.stream(),
              Stream.of(
                  "ChargePeriodStart",
                  "ContractedCost",
                  "PricingQuantity",
                  "CumulatedContractedCost",
                  "CumulatedPricingQuantity"))
          .toArray(String[]::new);

  private PaygoGroup() {}
}
