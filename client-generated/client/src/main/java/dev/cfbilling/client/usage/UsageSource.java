package dev.cfbilling.client.usage;

/**
 * The ways in which the API has told usage, the one that says most first. Which of them is open to
 * an account can't be told without asking.
 */
public enum UsageSource {
  /**
   * A query of version 2 for costs, of accounts only. It is on the path of version 2 and has the
   * same records, with costs and prices. Where it is open, its result may be empty all the same,
   * for an account whose costs are not kept for it.
   */
  BILLABLE_USAGE_COSTS("billable/usage"),

  /**
   * Version 2, in FOCUS columns, also for organizations. Restricted to selected accounts, and since
   * October 2026 without costs.
   */
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
   * What tells it from the others in a {@link RecordKey}, and so does not change. Usage and costs
   * of version 2 are the same records, and share it.
   *
   * @return the path behind the account, such as {@code billable/usage}
   */
  public String path() {
    return path;
  }
}
