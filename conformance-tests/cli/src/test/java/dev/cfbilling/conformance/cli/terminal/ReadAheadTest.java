package dev.cfbilling.conformance.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  @ParameterizedTest
  @ValueSource(strings = {"check", "body", "--capture", "--target=live"})
  void isOfUseWhereAnswersAreChecked(String first) {
    assertThat(ReadAhead.isOfUseFor(first, "traffic.har")).isTrue();
  }

  @Test
  void isOfUseForTheMockThatIsCheckedByItself() {
    assertThat(ReadAhead.isOfUseFor()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "mock", "explain", "--help", "--version", "-h", "bdoy"})
  void isOfNoUseElsewhere(String first) {
    assertThat(ReadAhead.isOfUseFor(first)).isFalse();
  }
}
