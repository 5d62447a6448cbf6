package dev.cfbilling.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "schema.enum, schema.enum, 0",
    "schema.enumm, schema.enum, 1",
    "kitten, sitting, 3",
    "flaw, lawn, 2",
    "ab, ba, 2",
  })
  void countsAdditionsRemovalsAndReplacements(String from, String to, int distance) {
    assertThat(Names.distance(from, to)).isEqualTo(distance);
    assertThat(Names.distance(to, from)).isEqualTo(distance);
  }

  @Test
  void putsWhatBeginsSoBeforeWhatIsAlike() {
    assertThat(Names.nearest("usage", List.of("usge", "usagf", "usage.charge-period", "profile")))
        .isEqualTo("the nearest are usage.charge-period, usge, usagf");
    assertThat(Names.nearest("anything", List.of("mock"))).isEqualTo("the only one is mock");
  }
}
