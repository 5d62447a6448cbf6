package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A currency is an active ISO 4217 code, and a record with costs or prices has one.
 *
 * <p>A currency without costs is correct: FOCUS requires one in every record.
 */
final class CurrencyRule implements RecordRule {
  private static final List<String> MONEY =
      Stream.concat(CostColumns.COSTS.stream(), CostColumns.UNIT_PRICES.stream()).toList();
  private static final Terms TERMS =
      Terms.of(
          CurrencyRule.class,
          "usage.currency",
          Stream.concat(Stream.of("BillingCurrency"), MONEY.stream()).toArray(String[]::new));

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<String> currency = usage.text("BillingCurrency");
    if (currency.isPresent() && !CurrencyCodes.isActive(currency.get())) {
      findings.report(
          "BillingCurrency",
          "code",
          "is %s; a currency is an active ISO 4217 code, like USD"
              .formatted(usage.sent("BillingCurrency")));
    } else if (usage.isNull("BillingCurrency")) {
      MONEY.stream()
          .filter(property -> usage.decimalOfAnySize(property).isPresent())
          .findFirst()
          .ifPresent(
              money ->
                  findings.report(
                      "BillingCurrency",
                      "missing",
                      "is %s but %s is %s; money has a currency"
                          .formatted(usage.sent("BillingCurrency"), money, usage.sent(money))));
    }
  }
}
