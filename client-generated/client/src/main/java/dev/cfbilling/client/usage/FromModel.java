package dev.cfbilling.client.usage;

import dev.cfbilling.client.model.ChargeClass;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.model.PaygoBillableUsageRecord;
import dev.cfbilling.client.model.PaygoUsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the generated models. Only what is named differently changes its name; no value changes.
 */
final class FromModel {
  private FromModel() {}

  static UsageRecord record(CostAndUsageRecord usage, String askedFor) {
    return new UsageRecord(
        UsageSource.BILLABLE_USAGE_V2,
        askedFor,
        new Charge(
            usage.chargePeriodStart().toInstant(),
            usage.chargePeriodEnd().toInstant(),
            usage.chargeCategory().value(),
            text(usage.chargeClass()),
            usage.chargeFrequency().value(),
            usage.chargeDescription()),
        new BillingPeriod(instant(usage.billingPeriodStart()), instant(usage.billingPeriodEnd())),
        new Reference(usage.billingAccountId(), usage.billingAccountName()),
        new Reference(usage.subAccountId(), usage.subAccountName()),
        new Meter(
            usage.xBillableMetricId(), usage.xBillableMetricName(), usage.xProductFamilyName()),
        new Quantities(
            usage.consumedQuantity(),
            usage.consumedUnit(),
            usage.pricingQuantity(),
            usage.pricingUnit()),
        new Costs(
            usage.billingCurrency(),
            usage.contractedCost(),
            usage.billedCost(),
            usage.effectiveCost(),
            usage.listCost(),
            usage.contractedUnitPrice(),
            usage.listUnitPrice()),
        null,
        new Reference(usage.regionId(), usage.regionName()),
        new Reference(usage.xZoneId(), usage.xZoneName()),
        new Providers(
            usage.serviceProviderName(), usage.hostProviderName(), usage.invoiceIssuerName()));
  }

  static UsageRecord record(PaygoBillableUsageRecord usage, String askedFor) {
    return new UsageRecord(
        UsageSource.PAYGO_BILLABLE_USAGE,
        askedFor,
        new Charge(
            usage.chargePeriodStart().toInstant(),
            usage.chargePeriodEnd().toInstant(),
            usage.chargeCategory().value(),
            usage.chargeClass(),
            null,
            usage.chargeDescription()),
        new BillingPeriod(usage.billingPeriodStart().toInstant(), null),
        new Reference(usage.billingAccountId(), usage.billingAccountName()),
        new Reference(usage.subscriptionId(), null),
        new Meter(null, usage.serviceName(), usage.serviceFamilyName()),
        new Quantities(
            usage.consumedQuantity(),
            usage.consumedUnit(),
            BigDecimal.valueOf(usage.pricingQuantity()),
            usage.pricingUnit()),
        new Costs(
            usage.billingCurrency(),
            usage.contractedCost(),
            usage.billedCost(),
            usage.effectiveCost(),
            usage.listCost(),
            null,
            null),
        new RunningTotals(usage.cumulatedContractedCost(), usage.cumulatedPricingQuantity()),
        Reference.NONE,
        new Reference(usage.zoneId(), usage.zoneName()),
        new Providers(
            usage.serviceProviderName(), usage.hostProviderName(), usage.invoiceIssuerName()));
  }

  static UsageRecord record(PaygoUsageRecord usage, String askedFor, UsageSource source) {
    return new UsageRecord(
        source,
        askedFor,
        new Charge(
            usage.chargePeriodStart().toInstant(),
            usage.chargePeriodEnd().toInstant(),
            null,
            null,
            null,
            null),
        new BillingPeriod(usage.billingPeriodStart().toInstant(), null),
        Reference.NONE,
        new Reference(usage.subscriptionId(), null),
        new Meter(null, usage.serviceName(), usage.serviceFamilyName()),
        new Quantities(
            usage.consumedQuantity(),
            usage.consumedUnit(),
            BigDecimal.valueOf(usage.pricingQuantity()),
            null),
        new Costs(usage.billingCurrency(), usage.contractedCost(), null, null, null, null, null),
        new RunningTotals(usage.cumulatedContractedCost(), usage.cumulatedPricingQuantity()),
        Reference.NONE,
        new Reference(usage.zoneId(), usage.zoneName()),
        Providers.NONE);
  }

  private static @Nullable String text(@Nullable ChargeClass chargeClass) {
    return chargeClass == null ? null : chargeClass.value();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime dateTime) {
    return dateTime == null ? null : dateTime.toInstant();
  }
}
