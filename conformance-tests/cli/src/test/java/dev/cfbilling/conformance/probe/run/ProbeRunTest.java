package dev.cfbilling.conformance.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.result.Verdict;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.mock.MockTarget;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeRunTest {
  private static final int MAX_SAMPLES = 5;

  /** Enough to tell a filter from none, and few enough to be quick. */
  private static final Set<String> FEW =
      Set.of("workers_standard_requests", "d1_rows_read", "r2_data_storage");

  /** A night has every scenario, a landing one in four. */
  private static final int STEP = Boolean.getBoolean("nightly") ? 1 : 4;

  /** One is what a consumer reports, though the contract says otherwise. */
  static Stream<Scenario> scenarios() {
    List<Scenario> all = List.of(Scenario.values());
    return IntStream.range(0, all.size())
        .filter(i -> i % STEP == 0)
        .mapToObj(all::get)
        .filter(scenario -> scenario != Scenario.TWO_BILLING_PERIODS);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  @Tag("sized")
  void findsNothingWrongWithTheMock(Scenario scenario) throws Exception {
    Report report = probes(MockApi.builder().scenario(scenario), MockApi.USUAL_TIME);

    assertThat(report.findings())
        .filteredOn(at -> at.finding().severity() != Severity.INFORMATION)
        .isEmpty();
    assertThat(report.interruption()).isEmpty();
  }

  @Test
  void takesAQueryThatAnAccountDoesNotHaveForNoError() throws Exception {
    Report report = probes(MockApi.builder().scenario(Scenario.POST_405), MockApi.USUAL_TIME);

    assertThat(report.findings())
        .filteredOn(at -> at.finding().check().equals("drift.status"))
        .isNotEmpty()
        .allMatch(at -> at.finding().severity() == Severity.INFORMATION);
    assertThat(report.notes()).anyMatch(note -> note.contains("is answered with 405"));
  }

  @Test
  void takesTwoBillingPeriodsForADeparture() throws Exception {
    Report report =
        probes(MockApi.builder().scenario(Scenario.TWO_BILLING_PERIODS), MockApi.USUAL_TIME);

    assertThat(report.findings())
        .filteredOn(at -> at.finding().severity() != Severity.INFORMATION)
        .extracting(at -> at.finding().check())
        .containsOnly("probe.current-period");
  }

  /** The first of a month, its last day, a leap day, the turn of the year, and around midnight. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-01T00:00:00Z, CORRECTIONS",
    "2026-10-31T23:59:59Z, DEFAULT",
    "2028-02-29T12:00:00Z, DEFAULT",
    "2027-01-01T00:30:00Z, CORRECTIONS",
    "2026-11-21T23:30:00Z, DEFAULT"
  })
  void findsNothingWrongOnAnyDay(Instant now, Scenario scenario) throws Exception {
    Report report = probes(MockApi.builder().scenario(scenario), now);

    assertThat(report.findings())
        .filteredOn(at -> at.finding().severity() != Severity.INFORMATION)
        .isEmpty();
  }

  @Test
  void asksAllThatItPlansInThatOrder() throws Exception {
    MockTarget target = new MockTarget(Traffic.CONTRACT);
    ProbeRun probes = probes(MockApi.USUAL_TIME);

    List<PlannedCall> plan = probes.plan(target);
    Report report = run().run(target, probes);

    assertThat(report.exchanges())
        .extracting(exchange -> exchange.operation().orElse("none"))
        .containsExactlyElementsOf(
            plan.stream().map(call -> call.call().operation().id()).toList());
    assertThat(plan)
        .allSatisfy(call -> assertThat(call.call().method()).isIn("GET", "HEAD", "POST"));
  }

  @Test
  void asksNothingMoreOfWhatIsClosedToTheCaller() throws Exception {
    Report report = probes(MockApi.builder().scenario(Scenario.RESTRICTED), MockApi.USUAL_TIME);

    assertThat(report.findings())
        .filteredOn(at -> at.operation().orElse("").equals("getAccountBillableUsage"))
        .isEmpty();
    assertThat(report.notes())
        .contains(
            "Of getAccountBillableUsage, 14 behaviours were not judged:"
                + " a request without query parameters is answered with 403.");
  }

  @Test
  void asksForNoMetricWhereTheContractHasNoSuchFilter() throws Exception {
    Contract newest = ContractLoader.history().current();
    List<PlannedCall> plan =
        new ProbeRun(newest, Selection.everything(), InstantSource.fixed(MockApi.USUAL_TIME))
            .plan(new MockTarget(newest));

    assertThat(plan.stream().flatMap(call -> call.purposes().stream()))
        .noneMatch(purpose -> purpose.startsWith("probe.metric-filter"))
        .noneMatch(purpose -> purpose.startsWith("probe.unknown-metric"))
        .anyMatch(purpose -> purpose.startsWith("probe.anchor"));
  }

  @Test
  void asksOnlyAboutWhatCounts() throws Exception {
    ProbeRun probes =
        new ProbeRun(
            Traffic.CONTRACT,
            new Selection(List.of("probe.split"), List.of()),
            InstantSource.fixed(MockApi.USUAL_TIME));

    assertThat(probes.plan(new MockTarget(Traffic.CONTRACT)))
        .flatExtracting(PlannedCall::purposes)
        .isNotEmpty()
        .allMatch(purpose -> purpose.startsWith("probe.split: "));
  }

  @Test
  void saysNothingOfARequestThatIsWrongOnPurpose() throws Exception {
    Report report = probes(MockApi.builder(), MockApi.USUAL_TIME);

    assertThat(report.groups())
        .noneMatch(group -> group.check().startsWith("request."))
        .noneMatch(group -> group.check().startsWith("drift."));
    assertThat(report.operations())
        .allSatisfy(operation -> assertThat(operation.verdict()).isEqualTo(Verdict.CONFORMS));
  }

  private static Report probes(MockApiBuilder mock, Instant now) throws Exception {
    MockApiBuilder small = mock.clock(now).catalogue(MetricCatalogue.bundled().only(FEW));
    return run().run(new MockTarget(Traffic.CONTRACT, small), probes(now));
  }

  private static ProbeRun probes(Instant now) {
    return new ProbeRun(Traffic.CONTRACT, Selection.everything(), InstantSource.fixed(now));
  }

  private static ConformanceRun run() {
    return new ConformanceRun(
        Traffic.CONTRACT,
        Checks.all(Traffic.CONTRACT, List.of()),
        Selection.everything(),
        SeverityTable.standard(),
        MAX_SAMPLES);
  }
}
