package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found in the words of two editions, and only there. */
class DescriptionComparisonTest {
  private static final Editions EDITIONS = ContractLoader.editions();

  @Test
  void quotesOnlyTheSentencesThatAreNew() {
    Difference difference = descriptions("2026-07-16", "2026-07-24").get(0);

    assertThat(difference.what())
        .isEqualTo(
            "getPaygoUsage is described anew: \"Dates must take in the day on which the billing"
                + " cycle starts, otherwise the result is empty.\"");
    assertThat(difference.newer())
        .hasToString("operations/getPaygoUsage.yaml#/get/x-history")
        .isEqualTo(difference.older());
  }

  @Test
  void quotesTheSentencesThatAreGone() {
    assertThat(descriptions("2026-07-24", "2026-07-16"))
        .extracting(Difference::what)
        .containsExactly(
            "getPaygoUsage is no longer described so: \"Dates must take in the day on which the"
                + " billing cycle starts, otherwise the result is empty.\"");
  }

  @Test
  void tellsAFieldOfSeveralOperationsOnce() {
    assertThat(descriptions("2026-09-25", "2026-10-02"))
        .filteredOn(difference -> difference.what().startsWith("x_ZoneId "))
        .singleElement()
        .extracting(Difference::operations)
        .asInstanceOf(LIST)
        .contains("getAccountBillableUsage", "getOrganizationBillableUsage");
  }

  @Test
  void findsNothingInOneEdition() {
    Edition newest = EDITIONS.newest();
    DriftReport report = Comparison.ofEditions(newest, newest);

    assertThat(report.differences()).isEmpty();
    assertThat(report.compared().without())
        .extracting(row -> row.keyword())
        .contains("summary")
        .doesNotContain("description");
  }

  private static List<Difference> descriptions(String before, String after) {
    return Comparison.ofEditions(EDITIONS.find(before), EDITIONS.find(after)).differences().stream()
        .filter(difference -> difference.kind().equals("description"))
        .toList();
  }
}
