package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.rule.Fingerprints;

/**
 * The records that a rule has had nothing against lately, by what it reads of them: where texts
 * come again and again, so do the answers.
 *
 * <p>Of two that claim one place, the later has it.
 */
final class RightRecords {
  private static final int PLACES = 256;

  private final long[] fingerprints = new long[PLACES];

  boolean contains(long fingerprint) {
    return fingerprint != Fingerprints.NONE && fingerprints[place(fingerprint)] == fingerprint;
  }

  void add(long fingerprint) {
    fingerprints[place(fingerprint)] = fingerprint;
  }

  private static int place(long fingerprint) {
    return (int) (fingerprint >>> 32) & PLACES - 1;
  }
}
