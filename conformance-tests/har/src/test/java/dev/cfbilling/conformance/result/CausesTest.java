package dev.cfbilling.conformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class CausesTest {
  private static final String ACCOUNT = "accounts/%s/billable/usage";
  private static final String ORGANIZATION = "organizations/%s/billable/usage";
  private static final String USAGE = Traffic.example("getAccountBillableUsage/without-costs.json");
  private static final String BOUGHT = USAGE.replace("\"Usage\"", "\"Purchase\"");

  @TempDir private Path directory;

  @Test
  void putsOneAddressOfTheContractTogetherOverOperationsRecordsAndDays() throws Exception {
    Report report =
        run(
            on("2026-05-01T23:30:00-01:00", Har.entry(ACCOUNT, BOUGHT)),
            on("2026-05-02T08:00:00Z", Har.entry(ORGANIZATION, BOUGHT)),
            on("2026-05-03T08:00:00Z", Har.entry(ACCOUNT, BOUGHT)),
            on("2026-05-04T08:00:00Z", Har.entry(ACCOUNT, USAGE)));
    long records = USAGE.lines().filter(line -> line.contains("\"Usage\"")).count();

    Cause cause = report.causes().get(0);
    assertThat(cause.check()).isEqualTo("schema.enum");
    assertThat(cause.found()).isEqualTo(3 * records);
    assertThat(cause.exchanges()).isEqualTo(3);
    assertThat(cause.days()).containsExactly(day(2), day(3));
    assertThat(cause.operations())
        .containsExactly("getAccountBillableUsage", "getOrganizationBillableUsage");
    assertThat(report.span().map(TimeSpan::first)).contains(Instant.parse("2026-05-02T00:30:00Z"));
    assertThat(report.span().map(TimeSpan::last)).contains(Instant.parse("2026-05-04T08:00:00Z"));
  }

  @Test
  void tellsUnknownPropertiesOfOneObjectApart() throws Exception {
    Report report =
        run(
            Har.entry(
                ACCOUNT,
                USAGE.replace("\"ConsumedUnit\":", "\"A\": 1, \"B\": 2, \"ConsumedUnit\":")));

    assertThat(report.causes())
        .filteredOn(cause -> cause.check().equals("drift.property"))
        .extracting(Cause::patterns)
        .containsExactlyInAnyOrder(List.of("/result/*/A"), List.of("/result/*/B"));
  }

  @Test
  void areSortedWithTheWorstFirst() throws Exception {
    Report report =
        run(
            Har.entry(ACCOUNT, BOUGHT.replace("\"ConsumedUnit\":", "\"A\": 1, \"ConsumedUnit\":")),
            Har.entry(ACCOUNT, USAGE.replaceFirst("T00:00:00Z\"", "\"")));

    assertThat(report.causes()).extracting(Cause::severity).isSorted();
    assertThat(report.causes())
        .filteredOn(cause -> cause.severity() == Severity.ERROR)
        .extracting(Cause::found)
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));
  }

  @Test
  void staySoManyAsCanBeHeldWhenEveryKeyIsNew() throws Exception {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      keys.append("\"k").append(i).append("\": 1, ");
    }
    Report report =
        run(
            Har.entry(
                ACCOUNT, USAGE.replaceFirst("\"ConsumedUnit\":", keys + "\"ConsumedUnit\":")));

    assertThat(report.groups()).hasSizeLessThan(1100);
    assertThat(report.groups())
        .anySatisfy(group -> assertThat(group.pattern()).contains("*"))
        .filteredOn(group -> group.check().equals("drift.property"))
        .extracting(FindingGroup::found)
        .satisfies(found -> assertThat(found.stream().mapToLong(i -> i).sum()).isEqualTo(3000));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 5, day);
  }

  private static ObjectNode on(String startedDateTime, ObjectNode entry) {
    return entry.put("startedDateTime", startedDateTime);
  }

  private Report run(ObjectNode... entries) throws IOException, TargetException {
    return new ConformanceRun(
            Traffic.CONTRACT,
            Checks.all(Traffic.CONTRACT),
            Selection.everything(),
            SeverityTable.standard(),
            3)
        .run(new CaptureTarget(Har.write(directory.resolve("a.har"), entries)));
  }
}
