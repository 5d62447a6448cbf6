package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.contract.Resource;

/** The kinds of records in responses; each rule applies to some. */
public enum RecordKind {
  /** A row in FOCUS columns, for an account or an organization. */
  COST_AND_USAGE,
  /** A row of the newest PayGo path. */
  PAYGO_BILLABLE_USAGE,
  /** A row of the two older PayGo paths. */
  PAYGO_USAGE,
  /** How an account is billed; one for each response. */
  BILLING_PROFILE,
  /** A metric that an account has usage of. */
  BILLABLE_METRIC,
  /** Whether PayGo usage covers an account, and its subscriptions; one for each response. */
  PAYGO_COVERAGE;

  /** The kind of record that an operation with {@code resource} returns. */
  public static RecordKind of(Resource resource) {
    return switch (resource) {
      case ACCOUNT_USAGE, ACCOUNT_USAGE_QUERY, ORGANIZATION_USAGE -> COST_AND_USAGE;
      case PAYGO_USAGE -> PAYGO_BILLABLE_USAGE;
      case FIRST_PAYGO_USAGE, SECOND_PAYGO_USAGE -> PAYGO_USAGE;
      case BILLING_PROFILE -> BILLING_PROFILE;
      case BILLABLE_METRICS -> BILLABLE_METRIC;
      case PAYGO_COVERAGE -> PAYGO_COVERAGE;
    };
  }

  /** Whether it is usage, of a meter and a period. */
  public boolean isUsage() {
    return this == COST_AND_USAGE || this == PAYGO_BILLABLE_USAGE || this == PAYGO_USAGE;
  }

  /** Whether a response has one, in place of a list. */
  public boolean isSingle() {
    return this == BILLING_PROFILE || this == PAYGO_COVERAGE;
  }
}
