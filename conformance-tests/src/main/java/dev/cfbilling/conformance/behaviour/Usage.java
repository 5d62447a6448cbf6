package dev.cfbilling.conformance.behaviour;

import dev.cfbilling.conformance.contract.Operation;
import java.util.List;

/** What kind of usage an operation tells, which decides what has been promised of it. */
public enum Usage {
  /** FOCUS columns, of an account or an organization. */
  COST_AND_USAGE,
  /** PayGo usage, on any of its three paths. */
  PAYGO,
  /** None at all. */
  NONE;

  private static final String COST_AND_USAGE_PATH = "/billable/usage";

  /** The newest of PayGo's paths, where the cycle's first day has to be among those asked for. */
  private static final String NEWEST_PAYGO_PATH = "/billable-usage";

  private static final List<String> OLDER_PAYGO_PATHS =
      List.of("/billing/usage/paygo", "/paygo-usage");

  public static Usage of(Operation operation) {
    String path = operation.path().toString();
    if (path.endsWith(COST_AND_USAGE_PATH)) {
      return COST_AND_USAGE;
    }
    boolean paygo = isByCycle(operation) || OLDER_PAYGO_PATHS.stream().anyMatch(path::endsWith);
    return paygo ? PAYGO : NONE;
  }

  /** Whether only cycles that start on one of the days asked for are told of. */
  public static boolean isByCycle(Operation operation) {
    return operation.path().toString().endsWith(NEWEST_PAYGO_PATH);
  }

  /** The columns that tell one record from another. */
  List<String> key() {
    return switch (this) {
      case COST_AND_USAGE ->
          List.of(
              "BillingAccountId",
              "x_BillableMetricId",
              "x_BillableMetricName",
              "ChargePeriodStart",
              "SubAccountId",
              "RegionId",
              "x_ZoneId",
              "ChargeClass");
      case PAYGO ->
          List.of(
              "SubscriptionId",
              "ServiceName",
              "ChargePeriodStart",
              "ZoneId",
              "BillingPeriodStart",
              "BillingCurrency");
      case NONE -> List.of();
    };
  }
}
