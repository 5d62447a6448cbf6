package dev.cfbilling.client.usage;

import dev.cfbilling.client.model.ChargeCategory;
import dev.cfbilling.client.model.ChargeClass;
import dev.cfbilling.client.model.ChargeFrequency;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.model.PaygoBillableUsageRecord;
import dev.cfbilling.client.model.PaygoUsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the generated models. Only what is named differently changes its name; no value changes.
 */
final class FromModel {
  private FromModel() {}

  static UsageRecord record(CostAndUsageRecord usage, String askedFor, UsageSource source) {
    String name = usage.xBillableMetricName();
    return new Values.UsageRecordValue(
        source,
        askedFor,
        new Values.ChargeValue(
            usage.chargePeriodStart().toInstant(),
            usage.chargePeriodEnd().toInstant(),
            text(usage.chargeCategory(), ChargeCategory::value),
            text(usage.chargeClass(), ChargeClass::value),
            text(usage.chargeFrequency(), ChargeFrequency::value),
            usage.chargeDescription()),
        new Values.BillingPeriodValue(
            instant(usage.billingPeriodStart()), instant(usage.billingPeriodEnd())),
        new Values.ReferenceValue(usage.billingAccountId(), usage.billingAccountName()),
        new Values.ReferenceValue(usage.subAccountId(), usage.subAccountName()),
        new Values.MeterValue(
            usage.xBillableMetricId(),
            usage.xBillableMetricId() == null ? essential(name, "x_BillableMetricName") : name,
            usage.xProductFamilyName(),
            usage.xProductFamilyId(),
            usage.xProductCategoryName()),
        new Values.QuantitiesValue(
            usage.consumedQuantity(),
            essential(usage.consumedUnit(), "ConsumedUnit"),
            usage.pricingQuantity(),
            usage.pricingUnit()),
        new Values.CostsValue(
            usage.billingCurrency(),
            usage.contractedCost(),
            usage.billedCost(),
            usage.effectiveCost(),
            usage.listCost(),
            usage.contractedUnitPrice(),
            usage.listUnitPrice()),
        null,
        new Values.ReferenceValue(usage.regionId(), usage.regionName()),
        new Values.ReferenceValue(usage.xZoneId(), usage.xZoneName()),
        new Values.ProvidersValue(
            usage.serviceProviderName(), usage.hostProviderName(), usage.invoiceIssuerName()),
        usage.tags());
  }

  static UsageRecord record(PaygoBillableUsageRecord usage, String askedFor) {
    return new Values.UsageRecordValue(
        UsageSource.PAYGO_BILLABLE_USAGE,
        askedFor,
        new Values.ChargeValue(
            usage.chargePeriodStart().toInstant(),
            usage.chargePeriodEnd().toInstant(),
            text(usage.chargeCategory(), ChargeCategory::value),
            usage.chargeClass(),
            null,
            usage.chargeDescription()),
        new Values.BillingPeriodValue(usage.billingPeriodStart().toInstant(), null),
        new Values.ReferenceValue(
            essential(usage.billingAccountId(), "BillingAccountId"), usage.billingAccountName()),
        new Values.ReferenceValue(usage.subscriptionId(), null),
        Values.MeterValue.ofService(
            essential(usage.serviceName(), "ServiceName"), usage.serviceFamilyName()),
        new Values.QuantitiesValue(
            usage.consumedQuantity(),
            essential(usage.consumedUnit(), "ConsumedUnit"),
            BigDecimal.valueOf(usage.pricingQuantity()),
            usage.pricingUnit()),
        new Values.CostsValue(
            essential(usage.billingCurrency(), "BillingCurrency"),
            usage.contractedCost(),
            usage.billedCost(),
            usage.effectiveCost(),
            usage.listCost(),
            null,
            null),
        new Values.RunningTotalsValue(
            usage.cumulatedContractedCost(), usage.cumulatedPricingQuantity()),
        Reference.NONE,
        new Values.ReferenceValue(usage.zoneId(), usage.zoneName()),
        new Values.ProvidersValue(
            usage.serviceProviderName(), usage.hostProviderName(), usage.invoiceIssuerName()),
        null);
  }

  static UsageRecord record(PaygoUsageRecord usage, String askedFor, UsageSource source) {
    return new Values.UsageRecordValue(
        source,
        askedFor,
        new Values.ChargeValue(
            usage.chargePeriodStart().toInstant(),
            usage.chargePeriodEnd().toInstant(),
            null,
            null,
            null,
            null),
        new Values.BillingPeriodValue(usage.billingPeriodStart().toInstant(), null),
        Reference.NONE,
        new Values.ReferenceValue(usage.subscriptionId(), null),
        Values.MeterValue.ofService(
            essential(usage.serviceName(), "ServiceName"), usage.serviceFamilyName()),
        new Values.QuantitiesValue(
            usage.consumedQuantity(),
            essential(usage.consumedUnit(), "ConsumedUnit"),
            BigDecimal.valueOf(usage.pricingQuantity()),
            null),
        new Values.CostsValue(
            essential(usage.billingCurrency(), "BillingCurrency"),
            usage.contractedCost(),
            null,
            null,
            null,
            null,
            null),
        new Values.RunningTotalsValue(
            usage.cumulatedContractedCost(), usage.cumulatedPricingQuantity()),
        Reference.NONE,
        new Values.ReferenceValue(usage.zoneId(), usage.zoneName()),
        Providers.NONE,
        null);
  }

  private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
    return value == null ? null : text.apply(value);
  }

  /** What a lenient reading may miss, and without which a record is confused with others. */
  private static String essential(@Nullable String value, String property) {
    if (value == null) {
      throw new IllegalArgumentException(
          "Required value '%s' missing: without it the record can't be told from others, or its"
                  .formatted(property)
              + " amounts can't be added up");
    }
    return value;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime dateTime) {
    return dateTime == null ? null : dateTime.toInstant();
  }
}
