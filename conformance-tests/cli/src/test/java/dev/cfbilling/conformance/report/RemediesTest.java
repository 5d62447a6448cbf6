package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.run.Report;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

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

  /** What each of two exchanges has in place of a right text, and all that the patch adds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Usage\"         | \"B\"      | \"A\"      | enum: [Usage, A, B]",
        "\"Usage\"         | \"B\"      | \"B\"      | enum: [Usage, B]",
        "\"Usage\"         | 1          | \"A\"      | enum: [Usage, A]",
        "\"ConsumedUnit\": | 1          | 2          | type: integer; format: int64",
        "\"ConsumedUnit\": | 1          | 2.0        | type: integer; format: int64",
        "\"ConsumedUnit\": | 1          | 2.5        | type: number",
        "\"ConsumedUnit\": | 1e-1       | 2          | type: number",
        "\"ConsumedUnit\": | null       | 2          | type: integer; format: int64; nullable: true",
        "\"ConsumedUnit\": | true       | null       | type: boolean; nullable: true",
        "\"ConsumedUnit\": | \"2026-05-01\" | \"2026-05-02\" | type: string; format: date",
        "\"ConsumedUnit\": | \"2026-05-01\" | null     | type: string; format: date; nullable: true",
        "\"ConsumedUnit\": | \"2026-05-01T00:00:00Z\" | \"2026-05-01T00:00:00+02:00\" | type: string; format: date-time",
        "\"ConsumedUnit\": | \"2026-05-01\" | \"2026-05-01T00:00:00Z\" | type: string",
        "\"ConsumedUnit\": | \"2026-05-01\" | \"\"       | type: string",
        "\"ConsumedUnit\": | {\"a\": 1} | {}         | type: object",
        "\"ConsumedUnit\": | null       | null       | type: object; enum: [null]; nullable: true",
        "\"ConsumedUnit\": | 1          | \"a\"      | ",
        "\"ConsumedUnit\": | {}         | []         | ",
      })
  void allowsAllThatWasSeenAndNotTheFirstAlone(
      String right, String first, String second, String keywords) {
    String usage = Traffic.example("getAccountBillableUsage/without-costs.json");
    boolean property = right.endsWith(":");
    Report report =
        Reports.run(
            Traffic.CONTRACT,
            Har.entry(PATH, replaced(usage, right, first, property)),
            Har.entry(PATH, replaced(usage, right, second, property)));

    List<String> added =
        Reports.write(new PatchReporter(Remedies.ofBundled()), report)
            .lines()
            .filter(line -> line.startsWith("+") && !line.startsWith("+++"))
            .map(line -> line.substring(1).strip())
            .filter(line -> !line.matches("(description|example|New):.*"))
            .toList();
    assertThat(String.join("; ", added)).isEqualTo(keywords == null ? "" : keywords);
  }

  private static String replaced(String body, String right, String value, boolean property) {
    assertThat(body).contains(right);
    return body.replace(right, property ? "\"New\": " + value + ", " + right : value);
  }

  @Test
  void dropsEachNameThatIsNoLongerThere() {
    String usage = Traffic.example("getAccountBillableUsage/without-costs.json");

    assertThat(
            patch(
                    List.of(
                        Har.entry(
                            PATH,
                            usage
                                .replace("\"ChargeCategory\":", "\"Category\":")
                                .replace("\"ChargeDescription\":", "\"Description\":")
                                .replace("\"ChargeFrequency\":", "\"Frequency\":"))))
                .lines()
                .filter(line -> line.startsWith("-  - ")))
        .containsExactly("-  - ChargeCategory", "-  - ChargeDescription", "-  - ChargeFrequency");
  }

  @Test
  void makesNoPatchOfMoreValuesThanAnEnumHas() {
    String usage = Traffic.example("getAccountBillableUsage/without-costs.json");
    List<ObjectNode> entries =
        IntStream.range(0, 51)
            .mapToObj(i -> Har.entry(PATH, usage.replace("\"Usage\"", "\"Id" + i + "\"")))
            .toList();

    assertThat(patch(entries.subList(0, 50))).contains("Usage, Id0, Id1, Id10, ");
    assertThat(patch(entries)).isEmpty();
  }

  private static String patch(List<ObjectNode> entries) {
    Report report = Reports.run(Traffic.CONTRACT, entries.toArray(ObjectNode[]::new));
    return Reports.write(new PatchReporter(Remedies.ofBundled()), report);
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
