package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordFingerprint;
import java.util.stream.Stream;

/** What PayGo records of one running sum have in common. */
final class PaygoGroup {
  /** The key, and what runs up. */
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
