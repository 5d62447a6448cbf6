package dev.cfbilling.conformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.Edition;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Eighteen self-tests, which take half a minute together. */
@Tag("nightly")
class SelfTestOfEditionsTest {
  static final List<Edition> EDITIONS = ContractLoader.editions().all();

  @ParameterizedTest
  @FieldSource("EDITIONS")
  void findsEveryFaultOfEachEditionAndRaisesNoFalseAlarm(Edition edition) {
    Matrix matrix = new SelfTest(ContractLoader.edition(edition)).run();

    assertThat(matrix.misses()).isEmpty();
    assertThat(matrix.faults().total()).isGreaterThan(1_000);
    assertThat(matrix.neighbours().total()).isGreaterThan(200);
  }
}
