package dev.cfbilling.conformance.rule;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of records that answers hold; a rule knows which of them it is about. */
public enum RecordKind {
  /** A row in FOCUS columns, of an account or an organization. */
  COST_AND_USAGE("CostAndUsageRecord"),
  /** A row of the newest PayGo path. */
  PAYGO_BILLABLE_USAGE("PaygoBillableUsageRecord"),
  /** A row of the two older PayGo paths. */
  PAYGO_USAGE("PaygoUsageRecord"),
  /** How an account is billed; one an answer. */
  BILLING_PROFILE("BillingProfile");

  private final String schema;

  RecordKind(String schema) {
    this.schema = schema;
  }

  /** The name of the component schema that describes it. */
  public String schemaName() {
    return schema;
  }

  /** The kind that the contract describes in the component schema of that name. */
  public static Optional<RecordKind> ofSchema(String name) {
    return Arrays.stream(values()).filter(kind -> kind.schema.equals(name)).findFirst();
  }
}
