package dev.cfbilling.conformance.mock.fault.data;

import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Region;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record that a fault damages.
 *
 * <p>It is chosen by what it is and not by where it stands: the record of the first day of a
 * billing period, of one metric. So it is in every default period, and the same record is damaged
 * in whatever else is asked for.
 */
public final class Which {
  /** Sold one by one and from the first, so that every day of it costs something. */
  public static final String COSTLY = "workers_ai_neurons";

  static final String COSTLY_SERVICE = "Regular Twitch Neurons (RTN)";

  /** Sold by the million: most days cost nothing, and the price has some play. */
  static final String BLOCK_SERVICE = "R2 Infrequent Access - Class A Operations";

  static final String REGIONAL = "r2_data_storage";
  static final String ZONED = "zaraz_loads";

  private static final String FIRST_ZONE = "example.com";

  private Which() {}

  /** The record, in FOCUS columns, of a metric on the first day of a month. */
  public static Predicate<ObjectNode> focusRecord(String metric) {
    return focusMetric(metric)
        .and(row -> text(row, "ChargePeriodStart").startsWith("-01T", 7))
        .and(row -> text(row, "BillingAccountId").equals(Customers.FIRST_ACCOUNT))
        .and(row -> isAbsentOr(row, "RegionId", Region.WNAM.name()))
        .and(row -> isAbsentOr(row, "x_ZoneName", FIRST_ZONE));
  }

  /** Every record, in FOCUS columns, of a metric. */
  public static Predicate<ObjectNode> focusMetric(String metric) {
    return row -> text(row, "x_BillableMetricId").equals(metric);
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
