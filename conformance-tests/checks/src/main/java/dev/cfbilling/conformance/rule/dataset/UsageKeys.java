package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.FocusColumns;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordKind;
import dev.cfbilling.conformance.rule.RecordView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What makes a record the only one of its kind.
 *
 * <p>The API says that a record in FOCUS columns is one metric of one account on one day; its
 * fields divide that further. A metric without an id is known by its name.
 */
final class UsageKeys {
  private static final Map<String, String> STAND_INS =
      Map.of("x_BillableMetricId", "x_BillableMetricName");
  static final String DAY = "ChargePeriodStart";

  /** Of a record in FOCUS columns, but for its sub-account and its day. */
  private static final List<String> FOCUS_METRIC =
      List.of("BillingAccountId", "x_BillableMetricId", "RegionId", "x_ZoneId", "ChargeClass");

  /** Everything that is part of one of the keys. */
  static final String[] FIELDS =
      Stream.of(
              FOCUS_METRIC.stream(),
              RecordFingerprint.PAYGO_SERVICE.stream(),
              Stream.of("x_BillableMetricName", "SubAccountId", DAY))
          .flatMap(part -> part)
          .distinct()
          .toArray(String[]::new);

  private UsageKeys() {}

  /** What is metered, and the day: what no two records have in common. */
  static List<String> propertiesOfRecord(RecordKind kind) {
    return and(propertiesOfMeter(kind), DAY);
  }

  /** What is metered, whatever the day. */
  static RecordFingerprint ofMeter(RecordKind kind) {
    return new RecordFingerprint(propertiesOfMeter(kind), STAND_INS);
  }

  /** What is metered in FOCUS columns, whatever the day and the sub-account. */
  static RecordFingerprint acrossSubAccounts() {
    return new RecordFingerprint(FOCUS_METRIC, STAND_INS);
  }

  private static List<String> propertiesOfMeter(RecordKind kind) {
    return kind == RecordKind.COST_AND_USAGE
        ? and(FOCUS_METRIC, "SubAccountId")
        : RecordFingerprint.PAYGO_SERVICE;
  }

  /** Whether tags, or a column that FOCUS does not name, may set the record apart. */
  static boolean mayBeGrouped(RecordKind kind, RecordView usage) {
    return kind == RecordKind.COST_AND_USAGE
        && usage.properties().stream()
            .anyMatch(
                column ->
                    column.equals("Tags")
                        || !(column.startsWith("x_") || FocusColumns.include(column)));
  }

  private static List<String> and(List<String> properties, String last) {
    return Stream.concat(properties.stream(), Stream.of(last)).toList();
  }
}
