package dev.cfbilling.conformance.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The request headers that carry credentials. Only their names are recorded, never their values.
 */
public final class CredentialHeaders {
  private static final Set<String> NAMES = Set.of("authorization", "x-auth-email", "x-auth-key");

  private CredentialHeaders() {}

  /** The credential headers among {@code headerNames}, in lower case. */
  public static Set<String> among(Stream<String> headerNames) {
    return headerNames
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(NAMES::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
