package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.mock.usage.BilledAmount;
import dev.cfbilling.conformance.mock.usage.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cost columns of FOCUS records, for an account with a discount of 10 %.
 *
 * <p>Metrics sold in blocks are priced in blocks, so that every cost is a price times a quantity.
 */
final class FocusCosts {
  private static final BigDecimal AGREED = new BigDecimal("0.9");
  private static final BigDecimal CORRECTED = new BigDecimal("0.1");

  private FocusCosts() {}

  static void put(Statement.Line line, ObjectNode row) {
    row.put("BillingCurrency", "USD")
        .put("BillingPeriodEnd", Timestamps.of(line.periodStart().plusMonths(1)))
        .put("BillingPeriodStart", Timestamps.of(line.periodStart()));
    putAmounts(line.charge(), line.charge().blocks(), row);
  }

  private static void putAmounts(BilledAmount charge, BigDecimal quantity, ObjectNode row) {
    Metric metric = charge.metric();
    BigDecimal listPrice = metric.pricingUnitPrice();
    BigDecimal agreedPrice = listPrice.multiply(AGREED);
    BigDecimal agreedCost = JsonOutput.plain(agreedPrice.multiply(quantity));
    row.put("BilledCost", agreedCost)
        .put("ContractedCost", agreedCost)
        .put("ContractedUnitPrice", JsonOutput.plain(agreedPrice))
        .put("EffectiveCost", agreedCost)
        .put("ListCost", JsonOutput.plain(listPrice.multiply(quantity)))
        .put("ListUnitPrice", JsonOutput.plain(listPrice))
        .put("PricingQuantity", JsonOutput.plain(quantity))
        .put("PricingUnit", metric.focusPricingUnit());
  }

  /**
   * A correction that refunds a tenth of a day's billed amount; empty while the month is open, and
   * where nothing was billed.
   *
   * @param record makes the corrected record
   */
  static Optional<ObjectNode> correction(
      Statement.Line line, LocalDate today, Supplier<ObjectNode> record) {
    boolean closed = !line.periodStart().plusMonths(1).isAfter(today);
    BigDecimal amount =
        line.charge().blocks().multiply(CORRECTED).setScale(0, RoundingMode.DOWN).negate();
    Metric metric = line.charge().metric();
    boolean free = amount.multiply(metric.unitPrice()).signum() == 0;
    if (!closed || metric.isSoldInBlocks() || free) {
      return Optional.empty();
    }
    ObjectNode row = record.get();
    row.put("ChargeDescription", metric.name() + " — correction")
        .put("ChargeClass", "Correction")
        .put("ConsumedQuantity", amount);
    putAmounts(line.charge(), amount, row);
    return Optional.of(row);
  }
}
