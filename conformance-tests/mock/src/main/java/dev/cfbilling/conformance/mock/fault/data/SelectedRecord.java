package dev.cfbilling.conformance.mock.fault.data;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Region;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Selects the record that a fault damages.
 *
 * <p>It selects by content, not by position: one metric's record of the first day of a billing
 * period. Every default period has that record, and each request gets the same record damaged.
 */
public final class SelectedRecord {
  /** A metric without an allowance, sold by the unit: every day costs something. */
  public static final String COSTLY = "workers_ai_neurons";

  static final String COSTLY_SERVICE = "Regular Twitch Neurons (RTN)";

  /** Sold by the million, so that most days cost nothing. */
  static final String BLOCK_SERVICE = "R2 Infrequent Access - Class A Operations";

  static final String REGIONAL = "r2_data_storage";
  static final String ZONED = "zaraz_loads";

  private static final String FIRST_ZONE = "example.com";

  private SelectedRecord() {}

  /** The FOCUS record of a metric on the first day of a month. */
  public static Predicate<ObjectNode> focusRecord(String metric) {
    return focusMetric(metric)
        .and(row -> text(row, "ChargePeriodStart").startsWith("-01T", 7))
        .and(row -> text(row, "BillingAccountId").equals(Customers.FIRST_ACCOUNT))
        .and(row -> isAbsentOr(row, "RegionId", Region.WNAM.name()))
        .and(row -> isAbsentOr(row, OwnColumns.ZONE_NAME, FIRST_ZONE));
  }

  /** Every FOCUS record of a metric. */
  public static Predicate<ObjectNode> focusMetric(String metric) {
    return row -> text(row, OwnColumns.METRIC_ID).equals(metric);
  }

  /** A metric in the list of them. */
  static Predicate<ObjectNode> listedMetric(String metric) {
    return row -> text(row, "Id").equals(metric);
  }

  /** The PayGo record of a service on the first day of a billing cycle. */
  static Predicate<ObjectNode> paygoRecord(String service) {
    return paygoService(service)
        .and(row -> text(row, "ChargePeriodStart").equals(text(row, "BillingPeriodStart")))
        .and(row -> isAbsentOr(row, "ZoneName", FIRST_ZONE));
  }

  /** Every PayGo record of a service. */
  static Predicate<ObjectNode> paygoService(String service) {
    return row -> text(row, "ServiceName").equals(service);
  }

  private static boolean isAbsentOr(ObjectNode row, String property, String value) {
    return !row.path(property).isString() || text(row, property).equals(value);
  }

  private static String text(ObjectNode row, String property) {
    return row.path(property).asString("");
  }
}
