package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record of a running total.
 *
 * @param cycle the start of the billing cycle
 * @param day the start of the charge period
 */
record PaygoStep(
    Instant cycle,
    Instant day,
    BigDecimal cost,
    BigDecimal quantity,
    BigDecimal cumulatedCost,
    BigDecimal cumulatedQuantity) {

  /** The step of a record; empty when a part can't be read. */
  static Optional<PaygoStep> of(RecordView usage) {
    Optional<Instant> cycle = usage.instant("BillingPeriodStart");
    Optional<Instant> day = usage.instant("ChargePeriodStart");
    Optional<BigDecimal> cost = usage.decimal("ContractedCost");
    Optional<BigDecimal> quantity = usage.decimal("PricingQuantity");
    Optional<BigDecimal> cumulatedCost = usage.decimal("CumulatedContractedCost");
    Optional<BigDecimal> cumulatedQuantity = usage.decimal("CumulatedPricingQuantity");
    boolean whole =
        Stream.of(cycle, day, cost, quantity, cumulatedCost, cumulatedQuantity)
            .allMatch(Optional::isPresent);
    return whole
        ? Optional.of(
            new PaygoStep(
                cycle.get(),
                day.get(),
                cost.get(),
                quantity.get(),
                cumulatedCost.get(),
                cumulatedQuantity.get()))
        : Optional.empty();
  }

  /** The day within the billing cycle, from 0; negative before it. */
  long dayOfCycle() {
    return Math.floorDiv(Duration.between(cycle, day).toSeconds(), Duration.ofDays(1).toSeconds());
  }
}
