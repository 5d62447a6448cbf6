package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.rule.Fingerprints;
import org.junit.jupiter.api.Test;

class RightRecordsTest {
  private final RightRecords right = new RightRecords();

  @Test
  void holdOnlyWhatWasAdded() {
    right.add(1L << 33);

    assertThat(right.contains(1L << 33)).isTrue();
    assertThat(right.contains(1L << 33 | 1)).isFalse();
    assertThat(right.contains(1L << 34)).isFalse();
    assertThat(right.contains(Fingerprints.NONE)).isFalse();
  }

  @Test
  void keepManyApart() {
    for (long i = 1; i < 200; i++) {
      right.add(i << 32);
    }

    for (long i = 1; i < 200; i++) {
      assertThat(right.contains(i << 32)).isTrue();
    }
  }
}
