package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.rule.Placeholder;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.Optional;

/**
 * Provider, host and invoice issuer are named, and the host is the provider.
 *
 * <p>In FOCUS 1.3 the provider is named as the host if the host is not disclosed.
 */
final class ProviderNamesRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          ProviderNamesRule.class,
          "usage.provider-names",
          "InvoiceIssuerName",
          "ServiceProviderName",
          "HostProviderName");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (String property : TERMS.fields()) {
      if (usage.text(property).filter(String::isBlank).isPresent()) {
        findings.report(
            property,
            "blank",
            "is %s; a provider's name must not be blank".formatted(usage.sent(property)));
      }
    }
    Optional<String> host = name(usage, "HostProviderName");
    Optional<String> seller = name(usage, "ServiceProviderName");
    if (host.isPresent() && seller.isPresent() && !host.equals(seller)) {
      findings.report(
          "HostProviderName",
          "host",
          ("is %s but ServiceProviderName is %s; they are the same where no other host is"
                  + " told")
              .formatted(usage.sent("HostProviderName"), usage.sent("ServiceProviderName")));
    }
  }

  private static Optional<String> name(RecordView usage, String property) {
    return usage.text(property).filter(name -> !Placeholder.isOne(name));
  }
}
