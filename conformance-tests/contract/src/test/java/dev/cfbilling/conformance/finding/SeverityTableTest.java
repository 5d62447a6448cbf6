package dev.cfbilling.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeverityTableTest {

  @Test
  void letsTheUserHaveTheLastWord() {
    SeverityTable table =
        new SeverityTable(
            true, Map.of("paygo", Severity.INFORMATION, "drift.property", Severity.WARNING));

    assertThat(weight(table, "paygo.cumulative-sum", Severity.WARNING, "alpha"))
        .isEqualTo(Severity.INFORMATION);
    assertThat(weight(table, "drift.property", Severity.WARNING, "stable"))
        .isEqualTo(Severity.WARNING);
    assertThat(weight(table, "usage.utc", Severity.WARNING, "alpha")).isEqualTo(Severity.WARNING);
  }

  @Test
  void makesDriftOfAStableOperationAnError() {
    SeverityTable table = SeverityTable.standard();

    assertThat(weight(table, "drift.property", Severity.WARNING, "stable"))
        .isEqualTo(Severity.ERROR);
    assertThat(weight(table, "drift.property", Severity.WARNING, "alpha"))
        .isEqualTo(Severity.WARNING);
  }

  private static Severity weight(
      SeverityTable table, String check, Severity own, String stability) {
    Finding finding =
        new Finding(check, own, Optional.empty(), new SpecLocation("a.yaml", ""), "is odd");
    return table.weigh(finding, stability).severity();
  }
}
