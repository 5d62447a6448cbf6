package dev.cfbilling.conformance.mock.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The contents of the server's certificate.
 *
 * @param names hosts and addresses
 */
public record CertificateTerms(List<String> names, Instant from, Instant until) {
  private static final Duration BEFORE = Duration.ofDays(1);
  private static final Duration VALID = Duration.ofDays(30);

  /** Valid for these names from yesterday on. */
  static CertificateTerms of(List<String> names, Instant now) {
    return new CertificateTerms(names, now.minus(BEFORE), now.plus(VALID));
  }
}
