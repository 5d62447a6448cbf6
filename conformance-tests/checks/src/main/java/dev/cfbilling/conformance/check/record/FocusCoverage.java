package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.List;
import java.util.Optional;

/**
 * How much of FOCUS an operation's records carry, by its schema.
 *
 * @param absent the mandatory columns that the schema does not have
 */
public record FocusCoverage(List<String> absent) {
  /**
   * The columns that a FOCUS 1.3 dataset must have, whatever the provider offers.
   *
   * <p>Version 1.2 has ProviderName and PublisherName in place of the names of host and service
   * provider: a validator of 1.2 rejects this API's records.
   */
  private static final List<String> MANDATORY =
      List.of(
          "BilledCost",
          "BillingAccountId",
          "BillingAccountName",
          "BillingCurrency",
          "BillingPeriodEnd",
          "BillingPeriodStart",
          "ChargeCategory",
          "ChargeClass",
          "ChargeDescription",
          "ChargePeriodEnd",
          "ChargePeriodStart",
          "ContractedCost",
          "EffectiveCost",
          "HostProviderName",
          "InvoiceIssuerName",
          "ListCost",
          "PricingQuantity",
          "PricingUnit",
          "ServiceCategory",
          "ServiceName",
          "ServiceProviderName");

  /** Of an operation whose records are usage; empty of any other. */
  public static Optional<FocusCoverage> of(Operation operation) {
    return RecordSchema.of(operation)
        .filter(records -> records.kind() != RecordKind.BILLING_PROFILE)
        .map(
            records ->
                new FocusCoverage(
                    MANDATORY.stream()
                        .filter(column -> records.schema().property(column).isEmpty())
                        .toList()));
  }

  /** How many columns are mandatory. */
  public int mandatory() {
    return MANDATORY.size();
  }

  /** How many of them the schema has. */
  public int carried() {
    return MANDATORY.size() - absent.size();
  }
}
