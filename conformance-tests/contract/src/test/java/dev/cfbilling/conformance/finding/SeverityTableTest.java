package dev.cfbilling.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTableTest {

  @ParameterizedTest
  @CsvSource({
    "paygo.cumulative-sum, WARNING, MOCK, WARNING",
    "paygo.cumulative-sum, WARNING, LIVE, WARNING",
    "paygo.cumulative-sum, WARNING, CAPTURE, WARNING",
    "request.credentials, ERROR, MOCK, ERROR",
    "request.credentials, ERROR, LIVE, ERROR",
    "request.credentials, ERROR, CAPTURE, INFORMATION",
    "usage.utc, ERROR, CAPTURE, ERROR",
  })
  void weighsByTheKindOfTarget(String check, Severity own, TargetKind target, Severity weight) {
    assertThat(weight(SeverityTable.standard(), check, own, "alpha", target)).isEqualTo(weight);
  }

  @Test
  void letsTheUserHaveTheLastWord() {
    SeverityTable table =
        new SeverityTable(
            true,
            Map.of("paygo", Severity.INFORMATION, "drift.property", Severity.WARNING),
            finding -> Optional.of(Severity.ERROR));

    assertThat(weight(table, "paygo.cumulative-sum", Severity.WARNING, "alpha", TargetKind.MOCK))
        .isEqualTo(Severity.INFORMATION);
    assertThat(weight(table, "drift.property", Severity.WARNING, "stable", TargetKind.LIVE))
        .isEqualTo(Severity.WARNING);
    assertThat(weight(table, "usage.utc", Severity.WARNING, "alpha", TargetKind.LIVE))
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void asksTheProfileBeforeTheStability() {
    SeverityTable table =
        new SeverityTable(true, Map.of(), finding -> Optional.of(Severity.INFORMATION));

    assertThat(weight(table, "drift.property", Severity.WARNING, "stable", TargetKind.LIVE))
        .isEqualTo(Severity.INFORMATION);
  }

  private static Severity weight(
      SeverityTable table, String check, Severity own, String stability, TargetKind target) {
    Finding finding =
        new Finding(check, own, Optional.empty(), new SpecLocation("a.yaml", ""), "is odd");
    return table.weigh(finding, stability, target).severity();
  }
}
