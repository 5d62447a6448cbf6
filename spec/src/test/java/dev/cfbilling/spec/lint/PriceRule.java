package dev.cfbilling.spec.lint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

/** In our examples, a cost is the price of a unit times the units priced, to the last digit. */
final class PriceRule implements Rule {

  private static final Map<String, String> PRICE_BY_COST =
      Map.of("ListCost", "ListUnitPrice", "ContractedCost", "ContractedUnitPrice");

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract.names("examples").stream()
        .map(contract::read)
        .flatMap(body -> body.child("result").elements())
        .flatMap(
            usage ->
                PRICE_BY_COST.entrySet().stream()
                    .filter(entry -> usage.node().path(entry.getValue()).isNumber())
                    .flatMap(entry -> departures(usage, entry.getKey(), entry.getValue())));
  }

  private static Stream<String> departures(Located usage, String cost, String price) {
    BigDecimal expected = usage.decimal(price).multiply(usage.decimal("PricingQuantity"));
    return usage.decimal(cost).compareTo(expected) == 0
        ? Stream.empty()
        : Stream.of(
            "%s is %s; %s times PricingQuantity is %s"
                .formatted(
                    usage.child(cost),
                    usage.child(cost).quoted(),
                    price,
                    expected.stripTrailingZeros().toPlainString()));
  }
}
