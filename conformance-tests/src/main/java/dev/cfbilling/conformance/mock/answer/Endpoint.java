package dev.cfbilling.conformance.mock.answer;

import java.util.Arrays;
import java.util.Optional;

/** The paths whose behaviour the mock knows. */
public enum Endpoint {
  PROFILE("/accounts/{account_id}/billing/profile"),
  FIRST_PAYGO("/accounts/{account_id}/billing/usage/paygo"),
  SECOND_PAYGO("/accounts/{account_id}/paygo-usage"),
  PAYGO("/accounts/{account_id}/billable-usage"),
  PAYGO_INFO("/accounts/{account_id}/billable-usage/info"),
  ACCOUNT_USAGE("/accounts/{account_id}/billable/usage"),
  ORGANIZATION_USAGE("/organizations/{organization_id}/billable/usage");

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /** As the contract has it. */
  public String path() {
    return path;
  }

  /** The endpoint of a path template; empty for one that the mock has no behaviour for. */
  public static Optional<Endpoint> of(String path) {
    return Arrays.stream(values()).filter(endpoint -> endpoint.path.equals(path)).findFirst();
  }

  /** Whether only selected accounts are let in. */
  public boolean isRestricted() {
    return switch (this) {
      case FIRST_PAYGO, SECOND_PAYGO, ACCOUNT_USAGE, ORGANIZATION_USAGE -> true;
      case PROFILE, PAYGO, PAYGO_INFO -> false;
    };
  }

  /** Whether it is one of the paths from which PayGo usage has moved on. */
  public boolean isRetired() {
    return this == FIRST_PAYGO || this == SECOND_PAYGO;
  }

  /** Whether it tells PayGo usage. */
  public boolean isPaygoUsage() {
    return isRetired() || this == PAYGO;
  }

  /** Whether dates come in pairs and at most 31 days apart. */
  public boolean hasBoundedDates() {
    return this == ACCOUNT_USAGE || this == ORGANIZATION_USAGE;
  }
}
