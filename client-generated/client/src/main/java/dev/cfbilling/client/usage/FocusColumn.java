package dev.cfbilling.client.usage;

import static dev.cfbilling.client.usage.UsageSource.BILLABLE_USAGE_V2;
import static dev.cfbilling.client.usage.UsageSource.BILLING_USAGE_PAYGO;
import static dev.cfbilling.client.usage.UsageSource.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.client.usage.UsageSource.PAYGO_USAGE;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The columns of FOCUS 1.3 that a usage record can fill, by whichever path it came. What FOCUS has
 * no column for, the zone and what the product family is and belongs to, starts with {@code x_}, as
 * FOCUS wants it.
 *
 * <p>The paths name three things differently. The meter is {@code SkuId} and {@code SkuMeter}, and
 * its product family {@code ServiceName}, since {@code x_BillableMetricId}, {@code
 * x_BillableMetricName} and {@code x_ProductFamilyName} stand in for those. A PayGo record's own
 * {@code ServiceName} names a meter, and so is {@code SkuMeter} here.
 */
public enum FocusColumn {
  /** The account that pays, its id. */
  BILLING_ACCOUNT_ID("BillingAccountId", PAYGO_BILLABLE_USAGE, usage -> usage.account().id()),
  /** The account that pays, its name. */
  BILLING_ACCOUNT_NAME("BillingAccountName", PAYGO_BILLABLE_USAGE, usage -> usage.account().name()),
  /** The subscription or contract, its id. */
  SUB_ACCOUNT_ID("SubAccountId", PAYGO_USAGE, usage -> usage.subscription().id()),
  /** The subscription or contract, its name. */
  SUB_ACCOUNT_NAME("SubAccountName", BILLABLE_USAGE_V2, usage -> usage.subscription().name()),
  /** The first instant of the billing period. */
  BILLING_PERIOD_START(
      "BillingPeriodStart", BILLING_USAGE_PAYGO, usage -> usage.billingPeriod().start()),
  /** The first instant after the billing period. */
  BILLING_PERIOD_END("BillingPeriodEnd", BILLABLE_USAGE_V2, usage -> usage.billingPeriod().end()),
  /** The first instant of the usage. */
  CHARGE_PERIOD_START("ChargePeriodStart", BILLING_USAGE_PAYGO, usage -> usage.charge().start()),
  /** The first instant after the usage. */
  CHARGE_PERIOD_END("ChargePeriodEnd", BILLING_USAGE_PAYGO, usage -> usage.charge().end()),
  /** The kind of charge. */
  CHARGE_CATEGORY("ChargeCategory", PAYGO_BILLABLE_USAGE, usage -> usage.charge().category()),
  /** Whether it corrects an earlier charge. */
  CHARGE_CLASS("ChargeClass", PAYGO_BILLABLE_USAGE, usage -> usage.charge().chargeClass()),
  /** How often the charge comes up. */
  CHARGE_FREQUENCY("ChargeFrequency", BILLABLE_USAGE_V2, usage -> usage.charge().frequency()),
  /** The charge in one line. */
  CHARGE_DESCRIPTION(
      "ChargeDescription", PAYGO_BILLABLE_USAGE, usage -> usage.charge().description()),
  /** The product family. */
  SERVICE_NAME("ServiceName", PAYGO_USAGE, usage -> usage.meter().family()),
  /** The meter's id. */
  SKU_ID("SkuId", BILLABLE_USAGE_V2, usage -> usage.meter().id()),
  /** The meter's name. */
  SKU_METER("SkuMeter", BILLING_USAGE_PAYGO, usage -> usage.meter().name()),
  /** The region, its id. */
  REGION_ID("RegionId", BILLABLE_USAGE_V2, usage -> usage.region().id()),
  /** The region, its name. */
  REGION_NAME("RegionName", BILLABLE_USAGE_V2, usage -> usage.region().name()),
  /** The zone, its id. */
  ZONE_ID("x_ZoneId", PAYGO_USAGE, usage -> usage.zone().id()),
  /** The zone, its name. */
  ZONE_NAME("x_ZoneName", PAYGO_USAGE, usage -> usage.zone().name()),
  /** How much was used. */
  CONSUMED_QUANTITY(
      "ConsumedQuantity", BILLING_USAGE_PAYGO, usage -> usage.quantities().consumed()),
  /** The unit of that. */
  CONSUMED_UNIT("ConsumedUnit", BILLING_USAGE_PAYGO, usage -> usage.quantities().consumedUnit()),
  /** How much of it has a price. */
  PRICING_QUANTITY("PricingQuantity", BILLING_USAGE_PAYGO, usage -> usage.quantities().pricing()),
  /** The unit of that. */
  PRICING_UNIT("PricingUnit", PAYGO_BILLABLE_USAGE, usage -> usage.quantities().pricingUnit()),
  /** The published price of one pricing unit. */
  LIST_UNIT_PRICE("ListUnitPrice", BILLABLE_USAGE_V2, usage -> usage.costs().listUnitPrice()),
  /** The agreed price of one pricing unit. */
  CONTRACTED_UNIT_PRICE(
      "ContractedUnitPrice", BILLABLE_USAGE_V2, usage -> usage.costs().contractedUnitPrice()),
  /** The cost at the published price. */
  LIST_COST("ListCost", PAYGO_BILLABLE_USAGE, usage -> usage.costs().list()),
  /** The cost at the agreed price. */
  CONTRACTED_COST("ContractedCost", BILLING_USAGE_PAYGO, usage -> usage.costs().contracted()),
  /** The cost after every reduction. */
  EFFECTIVE_COST("EffectiveCost", PAYGO_BILLABLE_USAGE, usage -> usage.costs().effective()),
  /** What is invoiced. */
  BILLED_COST("BilledCost", PAYGO_BILLABLE_USAGE, usage -> usage.costs().billed()),
  /** The currency of all costs and prices. */
  BILLING_CURRENCY("BillingCurrency", BILLING_USAGE_PAYGO, usage -> usage.costs().currency()),
  /** Who sells the service. */
  SERVICE_PROVIDER_NAME(
      "ServiceProviderName", PAYGO_BILLABLE_USAGE, usage -> usage.providers().service()),
  /** Who runs what is beneath it. */
  HOST_PROVIDER_NAME("HostProviderName", PAYGO_BILLABLE_USAGE, usage -> usage.providers().host()),
  /** Who sends the invoice. */
  INVOICE_ISSUER_NAME(
      "InvoiceIssuerName", PAYGO_BILLABLE_USAGE, usage -> usage.providers().invoiceIssuer()),
  /** The product category. */
  PRODUCT_CATEGORY_NAME(
      "x_ProductCategoryName", BILLABLE_USAGE_V2, usage -> usage.meter().category()),
  /** The product family, its id. */
  PRODUCT_FAMILY_ID("x_ProductFamilyId", BILLABLE_USAGE_V2, usage -> usage.meter().familyId()),
  /** The tags, as a JSON object whose keys are in order. */
  TAGS("Tags", BILLABLE_USAGE_V2, TagsText::in);

  private final String columnName;
  private final UsageSource oldest;

  @SuppressWarnings("ImmutableEnumChecker") // The lambdas above have no state.
  private final Value value;

  /** Each source has the columns of the older ones, and some more. */
  FocusColumn(String columnName, UsageSource oldest, Value value) {
    this.columnName = columnName;
    this.oldest = oldest;
    this.value = value;
  }

  /**
   * The column's name.
   *
   * @return a name such as {@code ContractedCost}
   */
  public String columnName() {
    return columnName;
  }

  /**
   * Whether a record has a value here.
   *
   * @param usage a record
   * @return if not, whether its source could have had one
   */
  public Presence presenceIn(UsageRecord usage) {
    if (value.in(usage) != null) {
      return Presence.REPORTED;
    }
    boolean offered = usage.source().compareTo(oldest) <= 0;
    return offered ? Presence.NOT_REPORTED : Presence.NOT_OFFERED;
  }

  /**
   * A record's value.
   *
   * @param usage a record
   * @return a {@link String}, a {@link BigDecimal} or an {@link java.time.Instant}; null when there
   *     is no value
   */
  public @Nullable Object valueIn(UsageRecord usage) {
    return value.in(usage);
  }

  /**
   * A record's value as text: numbers without exponent, with all the digits that were sent;
   * instants as in {@code 2026-10-14T00:00:00Z}.
   *
   * @param usage a record
   * @return the text, which may be empty; null when there is no value
   */
  public @Nullable String textIn(UsageRecord usage) {
    Object found = value.in(usage);
    if (found instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return found == null ? null : found.toString();
  }

  private interface Value {
    @Nullable Object in(UsageRecord usage);
  }
}
