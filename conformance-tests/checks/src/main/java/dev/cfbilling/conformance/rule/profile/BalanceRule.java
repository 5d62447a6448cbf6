package dev.cfbilling.conformance.rule.profile;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.regex.Pattern;

/** A balance is a decimal number in a string. */
final class BalanceRule implements RecordRule {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
  private static final Terms TERMS = Terms.of(BalanceRule.class, "profile.balance", "balance");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.text("balance").filter(text -> !DECIMAL.matcher(text).matches()).isPresent()) {
      findings.report(
          "balance",
          "is %s; a balance is a decimal number, like \"12.50\"".formatted(usage.sent("balance")));
    }
  }
}
