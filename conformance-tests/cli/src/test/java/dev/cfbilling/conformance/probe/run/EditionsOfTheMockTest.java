package dev.cfbilling.conformance.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.mock.MockTarget;
import dev.cfbilling.reader.Edition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mock as it is in each edition, judged by that edition. */
class EditionsOfTheMockTest {
  private static final Set<String> FEW =
      Set.of("workers_standard_requests", "r2_data_storage", "workers_logpush_requests");

  /** One scenario in each edition, and all of them by night. */
  static Stream<Arguments> editions() {
    List<Edition> editions = ContractLoader.editions().all();
    List<Scenario> scenarios = new ArrayList<>(List.of(Scenario.values()));
    // What a consumer reports, though the contract says otherwise.
    scenarios.remove(Scenario.TWO_BILLING_PERIODS);
    boolean all = Boolean.getBoolean("nightly");
    return IntStream.range(0, editions.size())
        .boxed()
        .flatMap(
            edition ->
                IntStream.range(0, scenarios.size())
                    .filter(scenario -> all || scenario == edition % scenarios.size())
                    .mapToObj(
                        scenario -> Arguments.of(editions.get(edition), scenarios.get(scenario))));
  }

  @ParameterizedTest
  @MethodSource("editions")
  @Tag("sized")
  void conform(Edition edition, Scenario scenario) throws Exception {
    Contract contract = ContractLoader.edition(edition);
    Instant time = MockApi.timeIn(edition);
    InstantSource clock = InstantSource.fixed(time);

    Report report =
        new ConformanceRun(
                contract,
                Checks.all(contract, Rules.all(clock)),
                Selection.everything(),
                SeverityTable.standard(),
                3)
            .run(
                new MockTarget(
                    contract,
                    MockApi.builder()
                        .clock(time)
                        .scenario(scenario)
                        .catalogue(MetricCatalogue.bundled().only(FEW))),
                new ProbeRun(contract, Selection.everything(), clock));

    assertThat(report.findings())
        .filteredOn(at -> at.finding().severity() != Severity.INFORMATION)
        .isEmpty();
    assertThat(report.interruption()).isEmpty();
  }
}
