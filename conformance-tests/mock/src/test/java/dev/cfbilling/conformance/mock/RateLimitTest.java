package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final Hands hands = new Hands();
  private final RateLimit limit =
      new RateLimit(new RateLimit.Policy(2, Duration.ofMinutes(5), 971, false), hands);

  @Test
  void countsDownToTheEndOfTheWindow() {
    assertThat(limit.count("a")).hasToString("\"default\";r=1;t=300");
    hands.forward(Duration.ofMillis(59_500));
    assertThat(limit.count("a")).hasToString("\"default\";r=0;t=241");
    hands.forward(Duration.ofSeconds(241));
    assertThat(limit.count("a")).hasToString("\"default\";r=1;t=300");
  }

  @Test
  void turnsDownForAWholeWindowFromTheRequestThatWasTooMany() {
    limit.count("a");
    limit.count("a");
    hands.forward(Duration.ofSeconds(290));

    assertThat(limit.count("a").exceeded()).isTrue();
    hands.forward(Duration.ofSeconds(299));
    assertThat(limit.count("a").exceeded()).isTrue();
    assertThat(limit.count("a").seconds()).isEqualTo(1);
    hands.forward(Duration.ofSeconds(1));
    assertThat(limit.count("a").exceeded()).isFalse();
  }

  @Test
  void countsEachCallerApart() {
    limit.count("a");
    limit.count("a");

    assertThat(limit.count("a").exceeded()).isTrue();
    assertThat(limit.count("b").exceeded()).isFalse();
  }

  @Test
  void forgetsWhoeverHasNotAskedForLongest() {
    limit.count("silent");
    limit.count("silent");
    for (int i = 0; i < 20_000; i++) {
      limit.count("caller " + i);
      limit.count("busy");
    }

    assertThat(limit.count("busy").exceeded()).isTrue();
    assertThat(limit.count("silent").exceeded()).isFalse();
  }

  /** A clock that is moved by hand. */
  private static final class Hands extends Clock {
    private Instant now = Instant.EPOCH;

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
