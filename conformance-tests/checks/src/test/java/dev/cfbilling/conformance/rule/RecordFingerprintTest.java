package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Surviving mutant: to subtract in {@code join} tells keys apart as well as to add. */
class RecordFingerprintTest {
  private final Fingerprints fingerprints = new Fingerprints();

  @Test
  void fingerprintsAreTheBeginningOfASha256() {
    // The SHA-256 of "abc" is in FIPS 180-4's examples.
    assertThat(fingerprints.of("abc")).isEqualTo(0xba7816bf8f01cfeaL);
    assertThat(fingerprints.of("abc")).isEqualTo(fingerprints.of("abc"));
  }

  @Test
  void joinedFingerprintsTellTheOrderAndNoneApart() {
    Set<Long> joined = new HashSet<>();
    long[] parts = {
      Fingerprints.NONE, fingerprints.of(""), fingerprints.of("a"), fingerprints.of("b")
    };
    for (long first : parts) {
      for (long second : parts) {
        for (long third : parts) {
          joined.add(Fingerprints.join(Fingerprints.join(first, second), third));
        }
      }
    }

    assertThat(joined).hasSize(64);
  }
}
