package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.Report;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaptureSectionTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String GOOD = Traffic.example("getAccountBillableUsage/without-costs.json");
  private static final String URL =
      "https://api.cloudflare.com/client/v4/" + USAGE.replace("%s", Traffic.ID);

  private static Report lossy() {
    ObjectNode cut = Har.entry(USAGE, GOOD.substring(0, 400));
    content(cut).put("size", 1_048_600);
    ObjectNode missing = Har.entry(USAGE, GOOD);
    content(missing).putNull("text").put("comment", "<b>left out</b>");
    ObjectNode noBase64 = Har.entry(USAGE, "{}");
    content(noBase64).put("encoding", "base64");
    ObjectNode failed = Har.entry(URL, 0, "");
    failed.withObject("response").put("_error", "net::ERR_FAILED");
    ObjectNode odd = Har.entry(USAGE, GOOD);
    odd.withObject("request").remove("method");
    return Reports.run(
        Traffic.CONTRACT,
        Har.entry(USAGE, GOOD),
        cut,
        missing,
        noBase64,
        failed,
        Har.entry(URL, 304, ""),
        odd,
        Har.entry("https://fonts.example/a.woff", 0, ""));
  }

  static List<Reporter> readable() {
    return List.of(
        new ConsoleReporter(ConsoleLayout.PLAIN, Remedies.ofBundled()),
        new MarkdownReporter(Remedies.ofBundled()),
        new HtmlReporter(Explanations::text, Remedies.ofBundled()),
        new JunitReporter(Remedies.ofBundled()));
  }

  @Test
  void isNoErrorOfTheApi() {
    Report report = lossy();

    assertThat(report.count(Severity.ERROR)).isZero();
    assertThat(report.groups())
        .filteredOn(group -> group.severity() == Severity.WARNING)
        .extracting(FindingGroup::check)
        .containsExactly("body.not-recorded");
    assertThat(report.isTested()).isTrue();
  }

  @Test
  void saysInTheConsoleWhatWasLostAndWhatToDo() {
    assertThat(
            Reports.write(new ConsoleReporter(ConsoleLayout.PLAIN, Remedies.ofBundled()), lossy()))
        .contains(
            """
            Capture quality: test 1 wrote 8 entries, of which 6 are calls of the contract.
              1 call got no answer: #4 getAccountBillableUsage (net::ERR_FAILED).
              1 answer is a 304, whose body a cache had: #5 getAccountBillableUsage.
              1 body is cut: #1 getAccountBillableUsage (402 of 1,048,600 bytes).
              1 body is missing: #2 getAccountBillableUsage (<b>left out</b>).
              1 body can't be decoded: #3 getAccountBillableUsage (its text is no base64).
              1 entry is odd and left out: 6 has no request.method.
              next  Record again with the cache disabled, and export with response bodies, whole and decoded.
            """);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void isInEveryFormat(Reporter reporter) {
    assertThat(Jsoup.parse(Reports.write(reporter, lossy())).text())
        .contains("wrote 8 entries, of which 6 are calls of the contract")
        .containsPattern(
            "1 body is cut(:|&#58;) #1 getAccountBillableUsage .*402 of 1,048,600 bytes")
        .containsPattern("1 entry is odd and left out(:|&#58;) 6 has no request.method")
        .contains("Record again with the cache disabled");
  }

  @Test
  void isInSarifAsNotifications() {
    JsonNode sarif =
        JsonMapper.shared()
            .readTree(
                Reports.write(
                    new SarifReporter(
                        Explanations::text, SourceLines.bundled(), Remedies.ofBundled()),
                    lossy()));

    assertThat(sarif.at("/runs/0/invocations/0/toolExecutionNotifications").toString())
        .contains("1 body is cut: #1 getAccountBillableUsage (402 of 1,048,600 bytes).");
  }

  @Test
  void isInJsonByKind() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(Reports.write(new JsonReporter(Remedies.ofBundled()), lossy()));

    assertThat(json.at("/captures/0/losses").findValuesAsString("kind"))
        .containsExactly("no_answer", "not_modified", "cut", "missing", "unreadable");
    assertThat(json.at("/captures/0/calls").asInt()).isEqualTo(6);
    assertThat(json.at("/captures/0/unread/0").asString()).isEqualTo("6 has no request.method");
  }

  @Test
  void isLeftOutWhenNothingWasLost() {
    Report whole = Reports.run(Traffic.CONTRACT, Har.entry(USAGE, GOOD));

    for (Reporter reporter : readable()) {
      assertThat(Reports.write(reporter, whole)).doesNotContain("Capture quality");
    }
  }

  @Test
  void namesTheFirstFewOfMany() {
    ObjectNode[] failed = new ObjectNode[7];
    Arrays.fill(failed, Har.entry(URL, 0, ""));

    assertThat(
            Reports.write(
                new ConsoleReporter(ConsoleLayout.PLAIN, Remedies.ofBundled()),
                Reports.run(Traffic.CONTRACT, failed)))
        .contains("7 calls got no answer: #0 getAccountBillableUsage, ")
        .contains("#4 getAccountBillableUsage and 2 more.");
  }

  private static ObjectNode content(ObjectNode entry) {
    return (ObjectNode) entry.path("response").path("content");
  }
}
