package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import dev.cfbilling.conformance.rule.paygo.PriceList.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The running cost of a cycle fits its running quantity.
 *
 * <p>It is at least the list price of the quantity, and at most that of the quantity rounded up to
 * whole blocks. Some services are billed in blocks, such as a million, over the cycle rather than
 * the day. Checked only for US dollars and services with a published price.
 */
final class PriceBandRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          PriceBandRule.class,
          "paygo.price-band",
          "ServiceName",
          "BillingCurrency",
          "CumulatedContractedCost",
          "CumulatedPricingQuantity");

  private final PriceList prices;

  PriceBandRule(PriceList prices) {
    this.prices = prices;
  }

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> cost = usage.decimal("CumulatedContractedCost");
    Optional<BigDecimal> quantity = usage.decimal("CumulatedPricingQuantity");
    Optional<Price> price = usage.text("ServiceName").flatMap(prices::of);
    boolean dollars = usage.text("BillingCurrency").filter("USD"::equals).isPresent();
    if (cost.isEmpty() || quantity.isEmpty() || price.isEmpty() || !dollars) {
      return;
    }
    BigDecimal least = quantity.get().multiply(price.get().unit());
    BigDecimal most = inBlocks(quantity.get(), price.get().block()).multiply(price.get().unit());
    if (Tolerance.exceeds(least, cost.get()) || Tolerance.exceeds(cost.get(), most)) {
      findings.report(
          "CumulatedContractedCost",
          "is %s for a CumulatedPricingQuantity of %s; at the published price it is %s"
              .formatted(
                  usage.sent("CumulatedContractedCost"),
                  usage.sent("CumulatedPricingQuantity"),
                  Tolerance.agree(least, most)
                      ? Tolerance.shown(least)
                      : "from %s to %s".formatted(Tolerance.shown(least), Tolerance.shown(most))));
    }
  }

  private static BigDecimal inBlocks(BigDecimal quantity, BigDecimal block) {
    return quantity.divide(block, 0, RoundingMode.CEILING).multiply(block);
  }
}
