package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.Placeholder;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.regex.Pattern;

/**
 * Units follow the FOCUS unit format: {@code GB-Months}, {@code vCPU-Hours}, {@code 1000 Tokens},
 * {@code Requests/Second}, {@code Units/3 Months}.
 *
 * <p>The API is known to send {@code GB-months}. PayGo units are exempt: they are meant for people.
 */
final class UnitFormatRule implements RecordRule {
  private static final String TIME = "Year|Month|Day|Hour|Minute|Second";
  private static final String NUMBER = "[1-9][0-9]* ";

  /** The bit is {@code b}; all other units begin with a capital. */
  private static final String UNIT = "(?:b|v?[A-Z][A-Za-z]*(?: v?[A-Z][A-Za-z]*)*)";

  private static final Pattern FORMAT =
      Pattern.compile(
          "(?:{number})?{unit}(?:-{time}s|/{time}|/{number}{time}s)?"
              .replace("{number}", NUMBER)
              .replace("{unit}", UNIT)
              .replace("{time}", "(?:" + TIME + ")"));

  /** A data size that is spelled out, or in the plural. */
  private static final Pattern LONG_SIZE =
      Pattern.compile(
          "\\b(?:[KMGTPE]i?|Kilo|Mega|Giga|Tera|Peta|Exa|Kibi|Mebi|Gibi|Tebi|Pebi|Exbi)?"
              + "[Bb](?:s|ytes?|its?)\\b");

  private static final Terms TERMS =
      Terms.of(UnitFormatRule.class, "usage.unit-format", "ConsumedUnit", "PricingUnit");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (String property : TERMS.fields()) {
      boolean otherwise =
          usage
              .text(property)
              .filter(unit -> !Placeholder.isOne(unit) && !isUnit(unit))
              .isPresent();
      if (otherwise) {
        findings.report(
            property,
            "is %s; a unit is written like GB, Requests or GB-Months"
                .formatted(usage.sent(property)));
      }
    }
  }

  private static boolean isUnit(String text) {
    return FORMAT.matcher(text).matches() && !LONG_SIZE.matcher(text).find();
  }
}
