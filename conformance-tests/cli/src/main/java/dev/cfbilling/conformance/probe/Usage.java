package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.contract.Resource;
import java.util.List;

/** The kind of usage that an operation returns. */
public enum Usage {
  /** FOCUS columns, of an account or an organization. */
  COST_AND_USAGE,
  /** PayGo usage, on any of its three paths. */
  PAYGO,
  /** No usage. */
  NONE;

  public static Usage of(Operation operation) {
    if (operation.resource().filter(Resource::isCostAndUsage).isPresent()) {
      return COST_AND_USAGE;
    }
    return operation.resource().filter(Resource::isPaygoUsage).isPresent() ? PAYGO : NONE;
  }

  /** The columns that identify a record. */
  List<String> key() {
    return switch (this) {
      case COST_AND_USAGE ->
          List.of(
              "BillingAccountId",
              OwnColumns.METRIC_ID,
              OwnColumns.METRIC_NAME,
              "ChargePeriodStart",
              "SubAccountId",
              "RegionId",
              OwnColumns.ZONE_ID,
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
