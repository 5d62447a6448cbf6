package dev.cfbilling.client.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT1S, PT1S",
    "-1, PT1S, PT1S",
    "1, PT-1S, PT1S",
    "1, PT1S, PT-1S",
    "1, PT1S, PT24H0.001S"
  })
  void refusesWhatCannotBe(int tries, Duration first, Duration total) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(tries, first, total));
  }

  @ParameterizedTest
  @CsvSource({"1, PT0.5S", "2, PT1S", "3, PT2S", "7, PT32S", "8, PT1M", "2147483647, PT1M"})
  void doublesUpToWhatItMayWaitInAll(int tries, Duration backoff) {
    assertThat(RetryPolicy.DEFAULT.backoff(tries)).isEqualTo(backoff);
  }

  @Test
  void changesOneThingAtATime() {
    RetryPolicy policy =
        RetryPolicy.DEFAULT.withMaxTries(9).withMaxTotalWait(Duration.ofMinutes(6));

    assertThat(policy).isEqualTo(new RetryPolicy(9, Duration.ofMillis(500), Duration.ofMinutes(6)));
  }
}
