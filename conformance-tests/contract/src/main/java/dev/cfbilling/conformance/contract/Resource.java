package dev.cfbilling.conformance.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an operation returns: the values of {@code x-resource}.
 *
 * <p>Rules, probes and the mock's data are chosen by resource rather than by path, so an operation
 * that moves to another path keeps its checks.
 */
public enum Resource {
  /** How an account is billed. */
  BILLING_PROFILE("billing-profile"),
  /** The first form of PayGo usage, without a service family. */
  FIRST_PAYGO_USAGE("first-paygo-usage"),
  /** PayGo usage with a service family and, in later versions, zone and subscription. */
  SECOND_PAYGO_USAGE("second-paygo-usage"),
  /** PayGo usage in FOCUS columns; a billing cycle is returned when its first day is requested. */
  PAYGO_USAGE("paygo-usage"),
  /** Whether PayGo usage covers an account, and when its billing cycles start. */
  PAYGO_COVERAGE("paygo-coverage"),
  /** Cost and usage of an account, aligned to FOCUS 1.3. */
  ACCOUNT_USAGE("account-usage"),
  /** Cost and usage of an account that a request filters and groups, aligned to FOCUS 1.3. */
  ACCOUNT_USAGE_QUERY("account-usage-query"),
  /** The metrics that an account has usage of. */
  BILLABLE_METRICS("billable-metrics"),
  /** Cost and usage of an organization's accounts, aligned to FOCUS 1.3. */
  ORGANIZATION_USAGE("organization-usage");

  public static final String EXTENSION = "x-resource";

  private final String literal;

  Resource(String literal) {
    this.literal = literal;
  }

  /** The value of {@code x-resource}. */
  public String literal() {
    return literal;
  }

  /** Whether it is a form of PayGo usage. */
  public boolean isPaygoUsage() {
    return this == FIRST_PAYGO_USAGE || this == SECOND_PAYGO_USAGE || this == PAYGO_USAGE;
  }

  /** Whether it is FOCUS cost and usage, of an account or an organization. */
  public boolean isCostAndUsage() {
    return this == ACCOUNT_USAGE || this == ACCOUNT_USAGE_QUERY || this == ORGANIZATION_USAGE;
  }

  /** The resource with that literal; empty when there is none. */
  public static Optional<Resource> of(String literal) {
    return Arrays.stream(values()).filter(resource -> resource.literal.equals(literal)).findFirst();
  }

  /** All literals, joined by commas. */
  public static String literals() {
    return Arrays.stream(values()).map(Resource::literal).collect(Collectors.joining(", "));
  }
}
