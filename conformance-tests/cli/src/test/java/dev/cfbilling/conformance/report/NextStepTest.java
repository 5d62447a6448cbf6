package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.text.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {

  @Test
  void saysOfEveryCheckAndTargetWhatToDo() {
    for (String check : Explanations.all().stream().map(Explanation::id).toList()) {
      for (Severity severity : Severity.values()) {
        for (TargetKind target : TargetKind.values()) {
          assertThat(next(check, severity, target, Map.of())).matches("[A-Z].{20,}\\.");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schema.maxLength   | ERROR       | If the API means it, change the contract at a.yaml#/b",
        "response.status    | ERROR       | If the API means it, change the contract at a.yaml#/b",
        "usage.list-cost    | ERROR       | Report it upstream: ",
        "usage.discount     | WARNING     | Ask upstream whether it is meant; if it is,"
            + " --severity usage.discount=information says so.",
        "fleet.gap          | WARNING     | Ask upstream whether it is meant; if it is,"
            + " --skip-check fleet.gap leaves it out.",
        "request.parameters | ERROR       | Correct the caller: ",
        "body.not-recorded  | WARNING     | Export the capture again",
        "check.failed       | ERROR       | Report it to this project",
        "probe.window       | INFORMATION | Nothing needs to be done.",
      })
  void isForWhoeverHasToAct(String check, Severity severity, String step) {
    assertThat(next(check, severity, TargetKind.CAPTURE, Map.of())).startsWith(step);
  }

  @Test
  void sendsNobodyUpstreamForAMock() {
    assertThat(next("usage.list-cost", Severity.ERROR, TargetKind.MOCK, Map.of()))
        .startsWith("Fix the mock; ");
    assertThat(
            next(
                "usage.list-cost",
                Severity.ERROR,
                TargetKind.MOCK,
                Map.of(RunOrigin.FAULT, "list-cost")))
        .startsWith("The mock was told to go wrong (fault list-cost);");
    assertThat(next("check.failed", Severity.ERROR, TargetKind.MOCK, Map.of()))
        .startsWith("Report it to this project");
  }

  private static String next(
      String check, Severity severity, TargetKind target, Map<String, String> mock) {
    Cause cause =
        new Cause(check, severity, new SpecLocation("a.yaml", "/b"), List.of(), 1, List.of());
    RunOrigin origin =
        new RunOrigin(new ReportOrigin(Instant.EPOCH, "conform", "conform"), target, mock);
    return NextStep.of(cause, Optional.of(origin), Optional.empty());
  }
}
