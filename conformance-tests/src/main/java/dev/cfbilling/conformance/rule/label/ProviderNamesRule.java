package dev.cfbilling.conformance.rule.label;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.Placeholder;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.Optional;

/**
 * Who sells, who hosts and who invoices is named, and the host is the seller.
 *
 * <p>FOCUS InvoiceIssuerName-C-003 and, in 1.3, HostProviderName: where the host beneath a service
 * is not told, it is the service's provider. Another host is a warning, since the API may come to
 * tell one.
 */
final class ProviderNamesRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
              "usage.provider-names",
              "InvoiceIssuerName",
              "ServiceProviderName",
              "HostProviderName")
          .error(COST_AND_USAGE, PAYGO_BILLABLE_USAGE);

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
            "is %s; a provider's name must not be blank (FOCUS InvoiceIssuerName-C-003)"
                .formatted(usage.sent(property)));
      }
    }
    Optional<String> host = name(usage, "HostProviderName");
    Optional<String> seller = name(usage, "ServiceProviderName");
    if (host.isPresent() && seller.isPresent() && !host.equals(seller)) {
      findings.report(
          "HostProviderName",
          Severity.WARNING,
          ("is %s but ServiceProviderName is %s; they are the same where no other host is"
                  + " told (FOCUS 1.3, HostProviderName)")
              .formatted(usage.sent("HostProviderName"), usage.sent("ServiceProviderName")));
    }
  }

  private static Optional<String> name(RecordView usage, String property) {
    return usage.text(property).filter(name -> !Placeholder.isOne(name));
  }
}
