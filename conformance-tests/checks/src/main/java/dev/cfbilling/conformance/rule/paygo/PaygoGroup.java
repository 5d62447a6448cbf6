package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordFingerprint;
import java.util.stream.Stream;

/** The key of the PayGo records that share a running total. */
final class PaygoGroup {
  /** The key's properties, and the amounts with their running totals. */
  static final String[] FIELDS =
      Stream.concat(
              RecordFingerprint.PAYGO_SERVICE.stream(),
              Stream.of(
                  "ChargePeriodStart",
                  "ContractedCost",
                  "PricingQuantity",
                  "CumulatedContractedCost",
                  "CumulatedPricingQuantity"))
          .toArray(String[]::new);

  private PaygoGroup() {}
}
