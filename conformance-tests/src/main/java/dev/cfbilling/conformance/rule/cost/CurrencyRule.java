package dev.cfbilling.conformance.rule.cost;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A currency is an active ISO 4217 code, and is given exactly when there is money in the row.
 *
 * <p>FOCUS BillingCurrency-C-003, C-004 and C-006, CurrencyFormat-A-001.
 */
final class CurrencyRule implements RecordRule {
  private static final List<String> MONEY =
      Stream.concat(Costs.COSTS.stream(), Costs.UNIT_PRICES.stream()).toList();
  private static final Terms TERMS =
      Terms.of(
              "usage.currency",
              Stream.concat(Stream.of("BillingCurrency"), MONEY.stream()).toArray(String[]::new))
          .error(COST_AND_USAGE, PAYGO_BILLABLE_USAGE, PAYGO_USAGE);

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
          "is %s; a currency is an active ISO 4217 code, like USD (FOCUS CurrencyFormat-A-001)"
              .formatted(usage.sent("BillingCurrency")));
    } else if (currency.isPresent() && MONEY.stream().allMatch(usage::isNull)) {
      findings.report(
          "BillingCurrency",
          ("is %s but the record has no cost and no price; without money there is no currency"
                  + " (FOCUS BillingCurrency-C-006)")
              .formatted(usage.sent("BillingCurrency")));
    } else if (usage.isNull("BillingCurrency")) {
      MONEY.stream()
          .filter(property -> usage.decimal(property).isPresent())
          .findFirst()
          .ifPresent(
              money ->
                  findings.report(
                      "BillingCurrency",
                      "is %s but %s is %s; money has a currency (FOCUS BillingCurrency-C-003)"
                          .formatted(usage.sent("BillingCurrency"), money, usage.sent(money))));
    }
  }
}
