package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.contract.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Which FOCUS columns an operation's records have, by its schema.
 *
 * @param absent the mandatory columns that the schema lacks
 */
public record FocusCoverage(List<String> absent) {
  /**
   * The columns that every FOCUS 1.3 dataset must have.
   *
   * <p>Version 1.2 has ProviderName and PublisherName instead of the names of host and service
   * provider, so a validator for 1.2 rejects this API's records.
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

  /** The coverage of an operation that returns usage records; empty for any other. */
  public static Optional<FocusCoverage> of(Operation operation) {
    return RecordSchema.of(operation)
        .filter(records -> records.kind().isUsage())
        .map(
            records ->
                new FocusCoverage(
                    MANDATORY.stream()
                        .filter(column -> records.schema().property(column).isEmpty())
                        .toList()));
  }

  /** The number of mandatory columns. */
  public int mandatory() {
    return MANDATORY.size();
  }

  /** The number of mandatory columns in the schema. */
  public int carried() {
    return MANDATORY.size() - absent.size();
  }
}
