package dev.cfbilling.client.usage;

import dev.cfbilling.client.json.TextOrTrue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the interfaces of this package are. Not public, so that users make no value of all its
 * parts, of which there will be more.
 */
final class Values {
  private Values() {}

  record UsageRecordValue(
      UsageSource source,
      String askedFor,
      Charge charge,
      BillingPeriod billingPeriod,
      Reference account,
      Reference subscription,
      Meter meter,
      Quantities quantities,
      Costs costs,
      @Nullable RunningTotals runningTotals,
      Reference region,
      Reference zone,
      Providers providers,
      @Nullable Map<String, TextOrTrue> tags)
      implements UsageRecord {
    /** Enough to recognize it by, without names of people. */
    @Override
    public String toString() {
      return "UsageRecord[%s, %s, %s, %s %s]"
          .formatted(
              source.path(),
              day(),
              meter.nameWithoutAllowance(),
              costs.contracted(),
              costs.currency());
    }
  }

  record ChargeValue(
      Instant start,
      Instant end,
      @Nullable String category,
      @Nullable String chargeClass,
      @Nullable String frequency,
      @Nullable String description)
      implements Charge {}

  record BillingPeriodValue(@Nullable Instant start, @Nullable Instant end)
      implements BillingPeriod {}

  record ReferenceValue(@Nullable String id, @Nullable String name) implements Reference {
    /** Leaves out the name: that of an account is often its owner's, or an e-mail address. */
    @Override
    public String toString() {
      return "Reference[id=" + id + "]";
    }
  }

  record MeterValue(
      @Nullable String id,
      @Nullable String name,
      @Nullable String family,
      @Nullable String familyId,
      @Nullable String category)
      implements Meter {
    private static final Pattern ALLOWANCE =
        Pattern.compile("\\s*\\(first\\b[^()]*\\bincluded\\)\\s*$", Pattern.CASE_INSENSITIVE);

    /** That of a PayGo path, which has no ids and no category. */
    static MeterValue ofService(String name, @Nullable String family) {
      return new MeterValue(null, name, family, null, null);
    }

    @Override
    public String nameWithoutAllowance() {
      return name == null
          ? Objects.requireNonNull(id, "id")
          : ALLOWANCE.matcher(name).replaceFirst("");
    }
  }

  record QuantitiesValue(
      BigDecimal consumed,
      String consumedUnit,
      @Nullable BigDecimal pricing,
      @Nullable String pricingUnit)
      implements Quantities {}

  record CostsValue(
      @Nullable String currency,
      @Nullable BigDecimal contracted,
      @Nullable BigDecimal billed,
      @Nullable BigDecimal effective,
      @Nullable BigDecimal list,
      @Nullable BigDecimal contractedUnitPrice,
      @Nullable BigDecimal listUnitPrice)
      implements Costs {}

  record RunningTotalsValue(BigDecimal contractedCost, long pricingQuantity)
      implements RunningTotals {}

  record ProvidersValue(
      @Nullable String service, @Nullable String host, @Nullable String invoiceIssuer)
      implements Providers {}
}
