package dev.cfbilling.conformance.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.mock.MockTarget;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the mock, a run of everything finds exactly what the fault names. */
@Tag("nightly")
class FaultyProbeRunTest {
  /** What faults are done to, and what they are not; all 46 would only take longer. */
  private static final Set<String> FEW =
      Set.of(
          "workers_standard_requests",
          "workers_ai_neurons",
          "r2_data_storage",
          "r2_ia_class_a_operations",
          "zaraz_loads");

  static Stream<Arguments> faults() {
    return Faults.all().stream().map(fault -> Arguments.of(fault.name(), fault));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isFoundByExactlyWhatItNames(String name, Fault fault) throws Exception {
    Report report =
        new ConformanceRun(
                Traffic.CONTRACT,
                Checks.all(Traffic.CONTRACT, Rules.all(InstantSource.fixed(MockApi.USUAL_TIME))),
                Selection.everything(),
                SeverityTable.standard(),
                1)
            .run(
                new MockTarget(
                    Traffic.CONTRACT,
                    MockApi.builder()
                        .clock(MockApi.USUAL_TIME)
                        .catalogue(MetricCatalogue.bundled().only(FEW))
                        .fault(fault)),
                new ProbeRun(
                    Traffic.CONTRACT,
                    Selection.everything(),
                    InstantSource.fixed(MockApi.USUAL_TIME)));

    assertThat(found(report)).containsExactlyInAnyOrderElementsOf(fault.catches());
  }

  private static Set<String> found(Report report) {
    return report.groups().stream()
        .filter(group -> group.severity() != Severity.INFORMATION)
        .map(FindingGroup::check)
        .collect(Collectors.toSet());
  }
}
