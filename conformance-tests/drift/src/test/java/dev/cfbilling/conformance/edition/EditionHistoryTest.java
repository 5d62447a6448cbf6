package dev.cfbilling.conformance.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.Edition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the history says of operations, parameters and fields that are known well. */
class EditionHistoryTest {
  private static final List<Edition> EDITIONS = ContractLoader.editions().all();
  private static final EditionHistory HISTORY = EditionHistory.of(ContractLoader.editions());

  @Test
  void followsAnOperationThroughItsPaths() {
    assertThat(lineage("getPaygoBillableUsage").operations())
        .extracting(Lifespan::name)
        .containsExactly("getBillingUsagePaygo", "getPaygoUsage", "getPaygoBillableUsage");
    Lifespan second = lineage("getPaygoBillableUsage").operations().get(1);
    assertThat(presence(second, "2026-05-04")).isEqualTo(PartPresence.ABSENT);
    assertThat(presence(second, "2026-05-20")).isEqualTo(PartPresence.CURRENT);
    assertThat(presence(second, "2026-08-04")).isEqualTo(PartPresence.ABSENT);
    assertThat(mark(second, "2026-08-04")).isEqualTo(Mark.BREAKING);
  }

  @Test
  void marksWhereAFieldMayBeLeftOut() {
    Lifespan account = part("getAccountBillableUsage", "BillingAccountId");

    assertThat(presence(account, "2026-08-07")).isEqualTo(PartPresence.REQUIRED);
    assertThat(presence(account, "2026-09-25")).isEqualTo(PartPresence.OPTIONAL);
    assertThat(mark(account, "2026-09-25")).isEqualTo(Mark.BREAKING);
    assertThat(mark(account, "2026-10-02")).isEqualTo(Mark.COMPATIBLE);
    assertThat(mark(account, "2026-07-24")).isEqualTo(Mark.NONE);
  }

  @Test
  void followsParametersThatAreRenamed() {
    assertThat(mark(part("getAccountBillableUsage", "query metric"), "2026-07-10"))
        .isEqualTo(Mark.BREAKING);
    Lifespan list = part("getAccountBillableUsage", "query metric_id");
    assertThat(mark(list, "2026-07-10")).isEqualTo(Mark.BREAKING);
    assertThat(presence(list, "2026-08-04")).isEqualTo(PartPresence.OPTIONAL);
    assertThat(presence(list, "2026-08-07")).isEqualTo(PartPresence.ABSENT);
  }

  @Test
  void followsTheFieldsOfAQuery() {
    String query = "queryAccountBillableUsage";

    assertThat(lineage(query).parts())
        .extracting(Lifespan::name)
        .contains(
            "body FilterBy.ProductFamilyIds",
            "body GroupBy.Type",
            "body TimePeriod",
            "body Metric");
    Lifespan first = part(query, "body FilterBy.MetricIds");
    assertThat(presence(first, "2026-08-19")).isEqualTo(PartPresence.OPTIONAL);
    assertThat(presence(first, "2026-09-25")).isEqualTo(PartPresence.ABSENT);
    assertThat(mark(first, "2026-09-25")).isEqualTo(Mark.BREAKING);
    assertThat(presence(part(query, "body TimePeriod.From"), "2026-08-19"))
        .isEqualTo(PartPresence.REQUIRED);
    assertThat(mark(part(query, "body Metric"), "2026-10-15")).isEqualTo(Mark.COMPATIBLE);
  }

  @Test
  void tellsTheTagsOfAFilterFromThoseOfARecord() {
    Lifespan filter = part("queryAccountBillableUsage", "body FilterBy.Tags");
    Lifespan records = part("getAccountBillableUsage", "Tags");

    assertThat(mark(filter, "2026-09-15")).isEqualTo(Mark.COMPATIBLE);
    assertThat(mark(filter, "2026-09-25")).isEqualTo(Mark.NONE);
    assertThat(mark(records, "2026-09-15")).isEqualTo(Mark.NONE);
    assertThat(mark(records, "2026-09-25")).isEqualTo(Mark.COMPATIBLE);
  }

  @Test
  void showsARecordOnceThatSeveralOperationsHave() {
    Lineage organization = lineage("getOrganizationBillableUsage");

    assertThat(organization.sameRecord()).contains("getAccountBillableUsage");
    assertThat(organization.parts()).extracting(Lifespan::name).containsExactly("query metric");
  }

  @Test
  void leavesOutWhatNeverChanged() {
    assertThat(lineage("getBillingProfile").parts())
        .extracting(Lifespan::name)
        .contains("device_data", "use_legacy")
        .doesNotContain("id", "balance");
    assertThat(lineage("getBillingProfile").unchanged()).isPositive();
  }

  @Test
  void hasOneStateForEachEdition() {
    assertThat(HISTORY.steps()).hasSameSizeAs(EDITIONS);
    assertThat(HISTORY.lineages())
        .flatExtracting(
            lineage ->
                Stream.concat(lineage.operations().stream(), lineage.parts().stream()).toList())
        .allSatisfy(
            lifespan -> {
              assertThat(lifespan.presence()).hasSameSizeAs(EDITIONS);
              assertThat(lifespan.marks()).hasSameSizeAs(EDITIONS);
            });
  }

  private static Lineage lineage(String name) {
    return HISTORY.lineages().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Lifespan part(String operation, String name) {
    return lineage(operation).parts().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static PartPresence presence(Lifespan lifespan, String date) {
    return lifespan.presence().get(column(date));
  }

  private static Mark mark(Lifespan lifespan, String date) {
    return lifespan.marks().get(column(date));
  }

  private static int column(String date) {
    return IntStream.range(0, EDITIONS.size())
        .filter(i -> EDITIONS.get(i).date().toString().equals(date))
        .findFirst()
        .orElseThrow();
  }
}
