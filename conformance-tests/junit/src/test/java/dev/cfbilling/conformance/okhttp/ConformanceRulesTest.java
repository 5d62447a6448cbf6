package dev.cfbilling.conformance.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cfbilling.conformance.baseline.Baseline;
import dev.cfbilling.conformance.baseline.BaselineFile;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceRulesTest {
  private static final Path SPEC = Path.of("../../spec/openapi.yaml");
  private static final String ENUM = "schema.enum";
  private static final String DRIFT = "drift.property";

  private final ConformanceRules rules = ConformanceRules.bundled();

  @TempDir private Path directory;

  @Test
  void weighDriftLessThanDepartures() throws IOException {
    Report report = judge(rules);

    assertThat(weight(report, ENUM)).isEqualTo(Severity.ERROR);
    assertThat(weight(report, DRIFT)).isEqualTo(Severity.WARNING);
  }

  @Test
  void canBeStrict() throws IOException {
    assertThat(weight(judge(rules.strict()), DRIFT)).isEqualTo(Severity.ERROR);
  }

  @Test
  void canWeighAFamilyOfChecksAndOneOfThem() throws IOException {
    ConformanceRules lenient =
        rules.weigh("schema", Severity.WARNING).weigh(DRIFT, Severity.INFORMATION);

    assertThat(weight(judge(lenient), ENUM)).isEqualTo(Severity.WARNING);
    assertThat(weight(judge(lenient), DRIFT)).isEqualTo(Severity.INFORMATION);
    assertThat(weight(judge(lenient.weigh(ENUM, Severity.ERROR)), ENUM)).isEqualTo(Severity.ERROR);
  }

  @Test
  void canBeAboutSomeChecks() throws IOException {
    assertThat(checks(judge(rules.only("schema")))).containsExactly(ENUM);
    assertThat(checks(judge(rules.only("schema").only("drift")))).containsExactly(DRIFT, ENUM);
    assertThat(checks(judge(rules.except("schema")))).containsExactly(DRIFT);
    assertThat(checks(judge(rules.except("schema").except("drift")))).isEmpty();
  }

  @Test
  void excuseWhatABaselineHas() throws IOException {
    Report report = judge(rules);
    Path file = directory.resolve("known.yaml");
    Files.writeString(
        file,
        BaselineFile.text(
            Baseline.EMPTY.updatedBy(report, LocalDate.parse("2026-11-28"), Severity.WARNING)));

    Report beside = judge(rules.baseline(file));

    assertThat(report.countNew(Severity.ERROR)).isPositive();
    assertThat(beside.countNew(Severity.ERROR)).isZero();
    assertThat(beside.count(Severity.ERROR)).isEqualTo(report.count(Severity.ERROR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.baseline(Path.of("none.yaml")))
        .withMessage("There is no baseline none.yaml; --update-baseline writes one.");
  }

  @Test
  void doNotChange() throws IOException {
    rules.strict().except("schema").weigh(DRIFT, Severity.ERROR);

    assertThat(checks(judge(rules))).containsExactly(DRIFT, ENUM);
    assertThat(weight(judge(rules), DRIFT)).isEqualTo(Severity.WARNING);
  }

  @Test
  void knowTheContractAtOneMoreAddress() throws IOException {
    String url = "https://billing.test/accounts/" + UsageServer.BAD + "/billable/usage";

    assertThat(judge(rules, url).judged()).isZero();
    assertThat(judge(rules.servedAt("https://billing.test"), url).judged()).isEqualTo(1);
    assertThat(judge(rules.servedAt("https://billing.test/other"), url).judged()).isZero();
  }

  @Test
  void canBeOfAContractInAFile() throws IOException {
    assertThat(checks(judge(ConformanceRules.of(SPEC)))).containsExactly(DRIFT, ENUM);
  }

  @Test
  void sayWhyAContractCannotBeRead() throws IOException {
    Path notes = Files.writeString(directory.resolve("notes.txt"), "Buy milk.");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConformanceRules.of(notes))
        .withMessageContaining(
            "notes.txt is no OpenAPI document: it has no \"openapi\" field at its top.");
  }

  @Test
  void refuseWhatCouldOnlyBeAMistake() {
    String noCheck = "\"schma\" is no check; the nearest are schema.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.only("schma"))
        .withMessageStartingWith(noCheck);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.except("schma"))
        .withMessageStartingWith(noCheck);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.weigh("schma", Severity.ERROR))
        .withMessageStartingWith(noCheck);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.only("schema.pattern"))
        .withMessageStartingWith("\"schema.pattern\" finds nothing here, since no schema");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.only("probe.range"))
        .withMessageStartingWith("\"probe.range\" finds nothing here");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.servedAt("billing.test"))
        .withMessageStartingWith("The base URL is no http or https URL; it is like https://");
  }

  private static Severity weight(Report report, String check) {
    return report.groups().stream()
        .filter(group -> group.check().equals(check))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  /** Those of findings that ask somebody to act. */
  private static Iterable<String> checks(Report report) {
    return report.findings().stream()
        .map(FindingAt::finding)
        .filter(finding -> finding.severity() != Severity.INFORMATION)
        .map(Finding::check)
        .sorted()
        .toList();
  }

  private static Report judge(ConformanceRules rules) throws IOException {
    return judge(
        rules,
        "https://api.cloudflare.com/client/v4/accounts/" + UsageServer.BAD + "/billable/usage");
  }

  /** What an answer comes to that has a wrong value and an unknown property. */
  private static Report judge(ConformanceRules rules, String url) throws IOException {
    String body = UsageServer.bad().replaceFirst("\"result\"", "\"page\": 1, \"result\"");
    ExchangeLog log = new ExchangeLog(rules);
    OkHttpClient client =
        new OkHttpClient.Builder()
            .addInterceptor(new ConformanceInterceptor(log))
            .addInterceptor(
                chain ->
                    new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .header("Content-Type", "application/json")
                        .body(ResponseBody.create(body, null))
                        .build())
            .build();
    Request request = new Request.Builder().url(url).header("Authorization", "Bearer t").build();
    client.newCall(request).execute().close();
    return log.judge().report();
  }
}
