package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.Placeholder;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.Optional;
import java.util.Set;

/**
 * An unknown value is null rather than a word such as "n/a".
 *
 * <p>FOCUS only recommends it for custom columns. A zero for an unknown amount can't be detected.
 * Other rules report blank units and providers, and unknown currencies. A PayGo unit may be empty.
 */
final class PlaceholderRule implements RecordRule {
  private static final String CUSTOM_PREFIX = "x_";
  private static final Set<String> BLANK_ELSEWHERE =
      Set.of(
          "ConsumedUnit",
          "PricingUnit",
          "InvoiceIssuerName",
          "ServiceProviderName",
          "HostProviderName");
  private static final Terms TERMS =
      Terms.of(
          PlaceholderRule.class,
          "usage.placeholder",
          "BillingAccountId",
          "BillingAccountName",
          "ChargeDescription",
          "ConsumedUnit",
          "HostProviderName",
          "InvoiceIssuerName",
          "PricingUnit",
          "RegionId",
          "RegionName",
          "ServiceFamilyName",
          "ServiceName",
          "ServiceProviderName",
          "SubAccountId",
          "SubAccountName",
          "SubscriptionId",
          "ZoneId",
          "ZoneName",
          OwnColumns.METRIC_ID,
          OwnColumns.METRIC_NAME,
          OwnColumns.PRODUCT_FAMILY_NAME,
          OwnColumns.ZONE_ID,
          OwnColumns.ZONE_NAME);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (String property : TERMS.fields()) {
      Optional<String> text = usage.text(property);
      if (text.isPresent() && isPlaceholder(property, text.get())) {
        findings.report(
            property,
            property.startsWith(CUSTOM_PREFIX) ? "custom" : "",
            "is %s; what is not known is null or absent".formatted(usage.sent(property)));
      }
    }
  }

  private static boolean isPlaceholder(String property, String text) {
    return Placeholder.isOne(text) && !(text.isBlank() && BLANK_ELSEWHERE.contains(property));
  }
}
