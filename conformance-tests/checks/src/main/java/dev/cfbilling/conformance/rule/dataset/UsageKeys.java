package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordKind;
import dev.cfbilling.conformance.rule.RecordView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The properties that make a record unique.
 *
 * <p>By the API's description, a record in FOCUS columns is one metric of one account on one day;
 * further columns divide that, and so do tags and the dimensions of a query. A metric without an id
 * is identified by its name. Usage of a whole contract has no account, which is a key of its own.
 */
public final class UsageKeys {
  private static final Map<String, String> STAND_INS =
      Map.of(OwnColumns.METRIC_ID, OwnColumns.METRIC_NAME);
  static final String DAY = "ChargePeriodStart";
  static final String QUANTITY = "ConsumedQuantity";
  static final String RUN_UP = "CumulatedContractedCost";

  /** The key of a record in FOCUS columns, without sub-account and day. */
  private static final List<String> FOCUS_METRIC =
      List.of(
          "BillingAccountId",
          OwnColumns.METRIC_ID,
          "RegionId",
          OwnColumns.ZONE_ID,
          "ChargeClass",
          "Tags");

  /** The properties of all keys. */
  public static final String[] FIELDS =
      Stream.of(
              FOCUS_METRIC.stream(),
              RecordFingerprint.PAYGO_SERVICE.stream(),
              Stream.of(OwnColumns.METRIC_NAME, "SubAccountId", DAY, QUANTITY, RUN_UP))
          .flatMap(part -> part)
          .distinct()
          .toArray(String[]::new);

  private UsageKeys() {}

  /**
   * The key of a record: the meter and the day. Where records tell neither their zone nor their
   * subscription, or have no column for the tags by which they were asked for, two meters look like
   * one, and only what was used tells them apart.
   */
  static List<String> propertiesOfRecord(AnswerContext answer) {
    List<String> meter = propertiesOfMeter(answer);
    return tellsMeters(answer)
        ? and(meter, Stream.of(DAY))
        : and(
            meter.stream().filter(answer.columns()::contains).toList(),
            Stream.of(DAY, QUANTITY, RUN_UP));
  }

  /** Whether the records of an answer tell two meters apart. */
  static boolean tellsMeters(AnswerContext answer) {
    return answer.kind() == RecordKind.PAYGO_USAGE
        ? answer.columns().contains("SubscriptionId")
        : !answer.tagged() || answer.columns().contains("Tags");
  }

  /** The key of a meter, independent of the day. */
  public static RecordFingerprint ofMeter(AnswerContext answer) {
    return new RecordFingerprint(propertiesOfMeter(answer), STAND_INS);
  }

  /** The key of a meter in FOCUS columns, independent of the day and the sub-account. */
  static RecordFingerprint acrossSubAccounts(AnswerContext answer) {
    return new RecordFingerprint(focusMetric(answer), STAND_INS);
  }

  private static List<String> propertiesOfMeter(AnswerContext answer) {
    return answer.kind() == RecordKind.COST_AND_USAGE
        ? and(focusMetric(answer), Stream.of("SubAccountId"))
        : RecordFingerprint.PAYGO_SERVICE;
  }

  private static List<String> focusMetric(AnswerContext answer) {
    return and(FOCUS_METRIC, answer.dimensions().stream().sorted());
  }

  /**
   * Whether a column that the contract does not have, and nobody asked for, may distinguish the
   * record.
   */
  static boolean mayBeGrouped(AnswerContext answer, RecordView usage) {
    return answer.kind() == RecordKind.COST_AND_USAGE
        && usage.properties().stream()
            .filter(column -> !answer.dimensions().contains(column))
            .anyMatch(column -> !answer.columns().contains(column));
  }

  private static List<String> and(List<String> properties, Stream<String> more) {
    return Stream.concat(properties.stream(), more).distinct().toList();
  }
}
