package dev.cfbilling.conformance.rule;

import java.util.HashSet;
import java.util.Set;

/** The columns of the FOCUS 1.3 cost and usage dataset, and the two deprecated ones. */
public final class FocusColumns {
  private static final Set<String> ALL =
      columns(
          ("AllocatedMethodDetails AllocatedMethodId AllocatedResourceId AllocatedResourceName"
                  + " AllocatedTags AvailabilityZone BilledCost BillingAccountId BillingAccountName"
                  + " BillingAccountType BillingCurrency BillingPeriodEnd BillingPeriodStart"
                  + " CapacityReservationId CapacityReservationStatus ChargeCategory ChargeClass"
                  + " ChargeDescription ChargeFrequency ChargePeriodEnd ChargePeriodStart"
                  + " CommitmentDiscountCategory CommitmentDiscountId CommitmentDiscountName"
                  + " CommitmentDiscountQuantity CommitmentDiscountStatus CommitmentDiscountType"
                  + " CommitmentDiscountUnit ConsumedQuantity ConsumedUnit ContractApplied"
                  + " ContractedCost ContractedUnitPrice EffectiveCost HostProviderName InvoiceId"
                  + " InvoiceIssuerName ListCost ListUnitPrice PricingCategory PricingCurrency"
                  + " PricingCurrencyContractedUnitPrice PricingCurrencyEffectiveCost"
                  + " PricingCurrencyListUnitPrice PricingQuantity PricingUnit ProviderName"
                  + " PublisherName RegionId RegionName ResourceId ResourceName ResourceType"
                  + " ServiceCategory ServiceName ServiceProviderName ServiceSubcategory SkuId"
                  + " SkuMeter SkuPriceDetails SkuPriceId SubAccountId SubAccountName"
                  + " SubAccountType Tags")
              .split(" ", -1));

  private FocusColumns() {}

  /** Interned like the parser's names, so that look-ups compare references first. */
  private static Set<String> columns(String[] names) {
    Set<String> columns = new HashSet<>();
    for (String name : names) {
      columns.add(name.intern());
    }
    return columns;
  }

  /** Whether FOCUS has {@code column}. */
  public static boolean include(String column) {
    return ALL.contains(column);
  }
}
