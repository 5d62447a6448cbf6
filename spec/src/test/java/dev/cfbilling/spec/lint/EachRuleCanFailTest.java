package dev.cfbilling.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EachRuleCanFailTest {

  static List<Fault> faults() {
    return Faults.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void findsItsFault(Fault fault, @TempDir Path copy) throws IOException {
    assertThat(fault.rule().departures(fault.plantedIn(copy))).containsExactly(fault.departure());
  }

  @Test
  void everyRuleHasAFault() {
    assertThat(faults().stream().map(Fault::rule).map(Rule::name).distinct())
        .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::name).toList());
  }
}
