package dev.cfbilling.client.usage;

/**
 * The four paths that the API has had for usage, the one that says most first. Which of them is
 * open to an account can't be told without asking.
 */
public enum UsageSource {
  /** Version 2, in FOCUS columns, also for organizations. Restricted to selected accounts. */
  BILLABLE_USAGE_V2("billable/usage"),

  /** The newest version 1, for every pay-as-you-go account, with costs in FOCUS columns. */
  PAYGO_BILLABLE_USAGE("billable-usage"),

  /** The second path of version 1, with zones and subscriptions. */
  PAYGO_USAGE("paygo-usage"),

  /** The first path of version 1, with eleven fields. */
  BILLING_USAGE_PAYGO("billing/usage/paygo");

  private final String path;

  UsageSource(String path) {
    this.path = path;
  }

  /**
   * What tells it from the others on the wire. It is part of every {@link RecordKey}, and so does
   * not change.
   *
   * @return the path behind the account, such as {@code billable/usage}
   */
  public String path() {
    return path;
  }
}
