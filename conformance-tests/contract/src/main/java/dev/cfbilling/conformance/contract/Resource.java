package dev.cfbilling.conformance.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an operation returns: the literals of its {@code x-resource}.
 *
 * <p>Rules, probes and the mock's data are chosen by it and never by a path: this API moves its
 * paths, and an operation that moved must not lose its checks.
 */
public enum Resource {
  /** How an account is billed. */
  BILLING_PROFILE("billing-profile"),
  /** PayGo usage as it first was, without a service family. */
  FIRST_PAYGO_USAGE("first-paygo-usage"),
  /** PayGo usage with a service family and, later, zone and subscription. */
  SECOND_PAYGO_USAGE("second-paygo-usage"),
  /** PayGo usage in FOCUS columns; a billing cycle is returned when its first day is asked for. */
  PAYGO_USAGE("paygo-usage"),
  /** Whether PayGo usage covers an account, and when its billing cycles start. */
  PAYGO_COVERAGE("paygo-coverage"),
  /** Cost and usage of an account, aligned to FOCUS 1.3. */
  ACCOUNT_USAGE("account-usage"),
  /** Cost and usage of an organization's accounts, aligned to FOCUS 1.3. */
  ORGANIZATION_USAGE("organization-usage");

  public static final String EXTENSION = "x-resource";

  private final String literal;

  Resource(String literal) {
    this.literal = literal;
  }

  /** As the contract writes it. */
  public String literal() {
    return literal;
  }

  /** Whether it is PayGo usage, of any form. */
  public boolean isPaygoUsage() {
    return this == FIRST_PAYGO_USAGE || this == SECOND_PAYGO_USAGE || this == PAYGO_USAGE;
  }

  /** Whether it is cost and usage aligned to FOCUS, of an account or an organization. */
  public boolean isCostAndUsage() {
    return this == ACCOUNT_USAGE || this == ORGANIZATION_USAGE;
  }

  /** The resource of that literal; empty when there is none. */
  public static Optional<Resource> of(String literal) {
    return Arrays.stream(values()).filter(resource -> resource.literal.equals(literal)).findFirst();
  }

  /** All literals, for a sentence. */
  public static String literals() {
    return Arrays.stream(values()).map(Resource::literal).collect(Collectors.joining(", "));
  }
}
