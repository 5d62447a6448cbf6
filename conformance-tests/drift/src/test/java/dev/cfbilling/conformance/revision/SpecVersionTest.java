package dev.cfbilling.conformance.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.DriftReport.Captured;
import dev.cfbilling.conformance.drift.result.DriftReport.Compared;
import dev.cfbilling.conformance.drift.result.Effect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract's version follows what has changed; this contract's own one does too. */
class SpecVersionTest {

  @Test
  void hasRisenAsTheChangesOfThisContractDemand() {
    VersionGate gate = VersionGate.of(Path.of("../../spec"));

    gate.leftOut().ifPresent(System.out::println);
    assertThat(gate.departures()).as(() -> String.join("\n", gate.departures())).isEmpty();
  }

  @ParameterizedTest(name = "{0} after {1} is {2}")
  @CsvSource({
    "0.1.3, nothing, 0.1.3",
    "0.1.3, COMPATIBLE, 0.1.4",
    "0.1.3, BREAKS_READER, 0.2.0",
    "0.1.3, BREAKS_CALLER, 0.2.0",
    "1.2.3, nothing, 1.2.3",
    "1.2.3, COMPATIBLE, 1.3.0",
    "1.2.3, BREAKS_READER, 2.0.0",
  })
  void risesWithTheWorstChange(String before, String change, String after) {
    List<Difference> differences =
        change.equals("nothing") ? List.of() : List.of(difference(Effect.valueOf(change)));

    assertThat(
            SpecVersion.parse(before)
                .after(
                    new DriftReport(
                        new Compared("", "", 1, List.of()),
                        differences,
                        List.of(),
                        Captured.NOTHING)))
        .hasToString(after);
  }

  private static Difference difference(Effect effect) {
    SpecLocation place = new SpecLocation("openapi.yaml", "");
    return new Difference(
        "kind", effect, "it", place, place, List.of("getIt"), "nothing", Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"0.1.9, 0.1.10", "0.9.0, 0.10.0", "0.9.9, 1.0.0"})
  void isOrderedByItsNumbers(String lower, String higher) {
    assertThat(SpecVersion.parse(lower)).isLessThan(SpecVersion.parse(higher));
  }
}
