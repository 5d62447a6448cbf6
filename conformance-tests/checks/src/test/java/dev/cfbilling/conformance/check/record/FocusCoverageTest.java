package dev.cfbilling.conformance.check.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures for the newest PayGo path are upstream's own. */
class FocusCoverageTest {

  @ParameterizedTest
  @CsvSource({
    "getAccountBillableUsage, 19, 'ServiceCategory, ServiceName'",
    "getOrganizationBillableUsage, 19, 'ServiceCategory, ServiceName'",
    "getPaygoBillableUsage, 19, 'BillingPeriodEnd, ServiceCategory'",
  })
  void tellsTheMandatoryColumnsThatAnOperationLacks(String operation, int carried, String absent) {
    FocusCoverage focus = FocusCoverage.of(operation(operation)).orElseThrow();

    assertThat(focus.mandatory()).isEqualTo(21);
    assertThat(focus.carried()).isEqualTo(carried);
    assertThat(String.join(", ", focus.absent())).isEqualTo(absent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"getPaygoUsage", "getBillingUsagePaygo"})
  void isSmallForTheOlderPaygoPaths(String operation) {
    assertThat(FocusCoverage.of(operation(operation)).orElseThrow().carried()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"getBillingProfile", "getPaygoBillableUsageInfo"})
  void isNotAskedOfWhatIsNoUsage(String operation) {
    assertThat(FocusCoverage.of(operation(operation))).isEmpty();
  }

  private static Operation operation(String id) {
    return Traffic.CONTRACT.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
