package dev.cfbilling.conformance.har;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {
  private static final Instant FIRST = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void readsSizesAndTimes() {
    assertThat(Rotation.parse("100MB"))
        .contains(new Rotation(Optional.of(100L << 20), Optional.empty()));
    assertThat(Rotation.parse("2g"))
        .contains(new Rotation(Optional.of(2L << 30), Optional.empty()));
    assertThat(Rotation.parse("1d"))
        .contains(new Rotation(Optional.empty(), Optional.of(Duration.ofDays(1))));
    assertThat(Rotation.parse("90m"))
        .contains(new Rotation(Optional.empty(), Optional.of(Duration.ofMinutes(90))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0d", "0MB", "daily", "1w", "-1d", "1.5GB", "100"})
  void readsNothingElse(String text) {
    assertThat(Rotation.parse(text)).isEmpty();
  }

  @Test
  void isDueAtItsSizeOrItsAge() {
    Rotation size = Rotation.parse("1k").orElseThrow();
    Rotation day = Rotation.parse("1d").orElseThrow();

    assertThat(size.isDue(1023, FIRST, FIRST)).isFalse();
    assertThat(size.isDue(1024, FIRST, FIRST)).isTrue();
    assertThat(day.isDue(1 << 30, FIRST, FIRST.plus(Duration.ofHours(23)))).isFalse();
    assertThat(day.isDue(0, FIRST, FIRST.plus(Duration.ofDays(1)))).isTrue();
  }

  @Test
  void isNeverDueBeforeTheFirstEntry() {
    assertThat(Rotation.parse("1k").orElseThrow().isDue(2000, null, FIRST)).isFalse();
    assertThat(Rotation.NEVER.isDue(Long.MAX_VALUE, FIRST, FIRST.plus(Duration.ofDays(99))))
        .isFalse();
  }
}
