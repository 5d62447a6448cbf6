package dev.cfbilling.conformance.audit.table;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.RecordView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code records} that come from the record itself. */
public final class RecordColumns {
  private static final List<String> TEXTS =
      List.of(
          "BillingCurrency",
          "ChargeCategory",
          "ChargeClass",
          "ChargeDescription",
          "ChargeFrequency",
          "ConsumedUnit",
          "PricingUnit",
          "RegionId",
          "RegionName",
          "ServiceName",
          "ServiceFamilyName",
          "ServiceProviderName",
          "HostProviderName",
          "InvoiceIssuerName",
          OwnColumns.METRIC_ID,
          OwnColumns.METRIC_NAME,
          OwnColumns.PRODUCT_FAMILY_ID,
          OwnColumns.PRODUCT_FAMILY_NAME,
          OwnColumns.PRODUCT_CATEGORY_NAME);

  /** Usage of a whole contract has none. */
  private static final String ACCOUNT = "BillingAccountId";

  /** They lead to the account, and to its owner. */
  private static final List<String> OF_ACCOUNT =
      List.of(
          "SubAccountId",
          "SubAccountName",
          "SubscriptionId",
          OwnColumns.ZONE_ID,
          OwnColumns.ZONE_NAME,
          "ZoneId",
          "ZoneName");

  private static final List<String> TIMES =
      List.of("BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd");

  static final List<String> DECIMALS =
      List.of(
          "BilledCost",
          "ContractedCost",
          "ContractedUnitPrice",
          "EffectiveCost",
          "ListCost",
          "ListUnitPrice",
          "ConsumedQuantity",
          "PricingQuantity",
          "CumulatedContractedCost",
          "CumulatedPricingQuantity");

  /** What is to be said of a column. */
  private static final Map<String, String> SAYS =
      Map.of("ServiceFamilyName", "As sent by the older PayGo paths.");

  private RecordColumns() {}

  /** The properties that lead to the account, and to its owner. */
  public static Stream<String> ofAccount() {
    return Stream.concat(Stream.of(ACCOUNT, "BillingAccountName"), OF_ACCOUNT.stream());
  }

  /** All properties that are read. */
  static Stream<String> properties() {
    return Stream.of(List.of(ACCOUNT), TEXTS, OF_ACCOUNT, TIMES, DECIMALS).flatMap(List::stream);
  }

  static void addTo(TableColumns columns) {
    TEXTS.forEach(name -> columns.text(name, SAYS.getOrDefault(name, "As sent.")));
    columns.text(ACCOUNT, "As sent with --with-accounts, or else the account's name.");
    OF_ACCOUNT.forEach(name -> columns.text(name, "As sent with --with-accounts, or else null."));
    TIMES.forEach(name -> columns.time(name, "As sent, in UTC."));
    DECIMALS.forEach(name -> columns.decimal(name, "As sent, exactly."));
    columns.texts(
        "left_out",
        "Columns with a number of too many digits for the table, or none; they are null.");
  }

  /**
   * Adds the values, in the order of the columns.
   *
   * @param account the name of the record's account
   * @param open whether what leads to the account is shown
   */
  static void addValues(
      RecordView usage, String account, boolean open, List<@Nullable Object> values) {
    TEXTS.forEach(name -> values.add(usage.text(name).orElse(null)));
    values.add(usage.text(ACCOUNT).map(id -> account).orElse(null));
    OF_ACCOUNT.forEach(name -> values.add(open ? usage.text(name).orElse(null) : null));
    TIMES.forEach(name -> values.add(usage.instant(name).orElse(null)));
    List<String> leftOut = new ArrayList<>();
    for (String name : DECIMALS) {
      Optional<BigDecimal> number = usage.decimal(name);
      boolean fits = number.filter(TableColumns::fits).isPresent();
      if (!fits && !usage.isNull(name)) {
        leftOut.add(name);
      }
      values.add(fits ? number.orElse(null) : null);
    }
    values.add(leftOut.isEmpty() ? null : leftOut.toArray(String[]::new));
  }
}
