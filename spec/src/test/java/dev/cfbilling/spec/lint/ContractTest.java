package dev.cfbilling.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

  private static final ContractFiles CONTRACT = ContractFiles.in(Path.of(""));

  static List<Named<Rule>> rules() {
    return Rules.all().stream().map(rule -> Named.of(rule.name(), rule)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void keeps(Rule rule) {
    assertThat(rule.departures(CONTRACT)).isEmpty();
  }
}
