package dev.cfbilling.conformance.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  @ParameterizedTest
  @ValueSource(strings = {"check", "body", "--capture", "--target=live"})
  void isOfUseWhereAnswersAreChecked(String first) {
    assertThat(ReadAhead.isForAnswers(first, "traffic.har")).isTrue();
  }

  @Test
  void isOfUseForTheMockThatIsCheckedByItself() {
    assertThat(ReadAhead.isForAnswers()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "explain"})
  void isOfUseWhereChecksAreTold(String first) {
    assertThat(ReadAhead.isAboutChecks(first)).isTrue();
    assertThat(ReadAhead.isForAnswers(first)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mock", "doctor", "--help", "--version", "-h", "bdoy"})
  void isOfNoUseElsewhere(String first) {
    assertThat(ReadAhead.isForAnswers(first)).isFalse();
    assertThat(ReadAhead.isAboutChecks(first)).isFalse();
  }
}
