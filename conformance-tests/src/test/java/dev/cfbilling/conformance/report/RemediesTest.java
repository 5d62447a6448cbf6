package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.run.Cause;
import dev.cfbilling.conformance.run.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {
  private static final String PATH = "accounts/%s/billable/usage";

  /** What is replaced in a right answer, the check that finds it and the line that allows it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Usage\"           | \"Purchase\"      | schema.enum     | +enum: [Usage, Purchase]",
        "\"ConsumedUnit\":   | \"New\": 1, \"ConsumedUnit\": | drift.property | +  New:",
        "\"ConsumedUnit\":   | \"New\": \"a\", \"ConsumedUnit\": | drift.property | +    type: string",
        "\"Cloudflare\"      | null              | schema.type     | +    nullable: true",
        "T00:00:00Z\"        | \"                | schema.format   | -    format: date-time",
        "\"ChargeCategory\": | \"Category\":     | schema.required | -  - ChargeCategory",
      })
  void changesTheContractSoThatItAllowsWhatWasSent(
      String right, String wrong, String check, String line) {
    Report report = report(right, wrong);
    Cause cause =
        report.causes().stream().filter(one -> one.check().equals(check)).findFirst().orElseThrow();

    assertThat(Remedies.ofBundled().patch(cause).orElseThrow().lines()).contains(line);
    assertThat(Reports.write(new PatchReporter(Remedies.ofBundled()), report).lines())
        .contains(line);
  }

  @Test
  void makesNoPatchOfWhatAPersonHasToDecide() {
    Report report = report("0.75", "\"many\"");

    assertThat(report.causes())
        .anySatisfy(cause -> assertThat(cause.check()).isEqualTo("schema.type"))
        .allSatisfy(cause -> assertThat(Remedies.ofBundled().patch(cause)).isEmpty());
    assertThat(Reports.write(new PatchReporter(Remedies.ofBundled()), report)).isEmpty();
  }

  private static Report report(String right, String wrong) {
    String usage = Traffic.example("getAccountBillableUsage/without-costs.json");
    assertThat(usage).contains(right);
    return Reports.run(Traffic.CONTRACT, Har.entry(PATH, usage.replace(right, wrong)));
  }
}
