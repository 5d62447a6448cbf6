package dev.cfbilling.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.ProbeRun;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Verdict;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Pace;
import dev.cfbilling.conformance.target.TargetException;
import dev.cfbilling.conformance.target.mock.MockTarget;
import dev.cfbilling.reader.Edition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract as tests: one for each operation, against the embedded mock and, where its variables
 * are set, against a live API.
 */
class ConformanceSuite {
  private static final int MAX_SHOWN = 10;

  /** A night asks under each edition, a landing under one in five. */
  private static final int STEP = Boolean.getBoolean("nightly") ? 1 : 5;

  @TestFactory
  @Tag("sized")
  Stream<DynamicContainer> mock() {
    List<Edition> newestFirst = new ArrayList<>(ContractLoader.editions().all());
    Collections.reverse(newestFirst);
    return IntStream.iterate(0, i -> i < newestFirst.size(), i -> i + STEP)
        .mapToObj(newestFirst::get)
        .map(edition -> DynamicContainer.dynamicContainer(edition.toString(), mock(edition)));
  }

  private static Stream<DynamicTest> mock(Edition edition) {
    Contract contract = ContractLoader.edition(edition);
    Instant now = MockApi.timeIn(edition);
    try {
      return operations(
          contract,
          new MockTarget(contract, MockApi.builder().clock(now)),
          new ProbeRun(contract, Selection.everything(), InstantSource.fixed(now)));
    } catch (TargetException impossible) {
      throw new IllegalStateException("the mock is not there", impossible);
    }
  }

  @TestFactory
  @Tag("live")
  Stream<DynamicTest> live() throws TargetException {
    Map<String, String> environment = System.getenv();
    boolean configured =
        environment.containsKey("CLOUDFLARE_API_TOKEN")
            || environment.containsKey("CLOUDFLARE_API_KEY");
    if (!configured) {
      String reason =
          "live conformance skipped: neither CLOUDFLARE_API_TOKEN nor CLOUDFLARE_API_KEY is set";
      System.out.println(reason);
      assumeTrue(false, reason);
    }
    Contract contract = ContractLoader.history().current();
    HttpUrl base = HttpUrl.get(contract.server().toString());
    return operations(
        contract,
        new LiveTarget(contract, base, environment, Pace.POLITE),
        new ProbeRun(contract, Selection.everything(), InstantSource.system()));
  }

  private static Stream<DynamicTest> operations(
      Contract contract, ApiTarget target, ProbeRun probes) throws TargetException {
    Report report =
        new ConformanceRun(
                contract,
                Checks.all(contract),
                Selection.everything(),
                SeverityTable.standard(),
                MAX_SHOWN)
            .run(target, probes);
    return report.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.operation(), () -> assertConforms(operation, report)));
  }

  private static void assertConforms(OperationResult operation, Report report) {
    assumeTrue(
        operation.verdict() != Verdict.UNTESTED,
        operation.operation() + " is untested: " + operation.reason().orElse(""));
    List<String> errors =
        report.findings().stream()
            .filter(at -> at.operation().equals(Optional.of(operation.operation())))
            .filter(at -> at.finding().severity() == Severity.ERROR)
            .map(ConformanceSuite::sentence)
            .toList();
    assertThat(errors).isEmpty();
    assertThat(operation.verdict()).isEqualTo(Verdict.CONFORMS);
  }

  private static String sentence(FindingAt at) {
    return "%s: %s (%s)"
        .formatted(at.finding().check(), at.finding().message(), at.finding().contract());
  }
}
