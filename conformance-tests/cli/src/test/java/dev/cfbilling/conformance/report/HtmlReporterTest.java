package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.run.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What can be seen without a browser; the rest is in {@code conformance-tests/cli/browser}. */
class HtmlReporterTest {
  private static final Pattern HANDLER = Pattern.compile("on[a-z]+");

  @Test
  void isWellFormed() {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    parser.parseInput(html(Reports.faulty()), "");

    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void showsEveryFindingAndEveryOperation() {
    Report report = Reports.faulty();
    Document page = page(report);

    assertThat(page.select(".finding .message").eachText())
        .containsExactlyElementsOf(
            report.causes().stream().map(cause -> cause.first().finding().message()).toList());
    assertThat(page.select(".finding").eachAttr("data-check"))
        .containsExactlyElementsOf(report.causes().stream().map(Cause::check).toList());
    List<String> operations = report.operations().stream().map(OperationResult::operation).toList();
    assertThat(page.select(".matrix tbody th").eachText()).isEqualTo(operations);
    assertThat(page.select(".coverage h3").eachText()).isEqualTo(operations);
  }

  @Test
  void putsBothAddressesBesideTheMessage() {
    Element purchase = page(Reports.faulty()).expectFirst("[data-check=schema.enum]");

    assertThat(purchase.select("dd").eachText())
        .containsExactly(
            "If the API means it, change the contract with this patch and run scripts/regenerate;"
                + " if not, report it upstream.",
            "schemas/ChargeCategory.yaml#/enum",
            "/result/*/ChargeCategory",
            "1, GET /accounts/{account_id}/billable/usage, answered 200");
    assertThat(purchase.select("pre").get(0).wholeText())
        .startsWith("--- a/spec/schemas/ChargeCategory.yaml\n")
        .contains("\n+enum: [Usage, Purchase]\n");
    assertThat(purchase.select(".excerpt mark").text())
        .isEqualTo("\"ChargeCategory\": \"Purchase\"");
    assertThat(purchase.expectFirst(".reproduce:last-child pre").text())
        .isEqualTo("scripts/conform --capture traffic.har --check schema.enum");
  }

  @Test
  void saysWhatMakesAPassMeanLessBeforeAnythingElse() {
    Document page = page(Reports.run(Traffic.CONTRACT));

    assertThat(page.select("h1").text()).isEqualTo("Nothing was tested");
    assertThat(page.select("header .caution").text())
        .isEqualTo("Caution Nothing was tested: no exchange is a call of the contract.");
    assertThat(page.select(".empty").text()).isEqualTo("Nothing was found.");
  }

  @Test
  void foldsWhatGoesBeyondOneScreen() {
    Report report = Reports.large();
    String html = html(report);
    Document page = Jsoup.parse(html);

    assertThat(report.count(Severity.ERROR)).isGreaterThan(11_000);
    assertThat(report.causes()).hasSizeGreaterThan(20);
    assertThat(page.select("main > section > .finding")).hasSize(10);
    assertThat(page.select(".finding[open]")).isEmpty();
    assertThat(page.select(".rest > summary").text())
        .isEqualTo("Show all " + report.causes().size() + " groups");
    assertThat(page.expectFirst(".finding .found").text())
        .matches("×[0-9,]+ in 44 exchanges on 44 days, 2026-10-01 to 2026-11-13");
    assertThat(html.length()).isLessThan(500_000);
  }

  @Test
  void linksACellToItsFindings() {
    Document page = page(Reports.faulty());

    assertThat(page.select(".matrix a").eachAttr("href"))
        .isNotEmpty()
        .hasSameElementsAs(
            page.select(".finding:not([data-operations='']):not(.information)").stream()
                .flatMap(
                    finding ->
                        finding
                            .attr("data-operations")
                            .lines()
                            .map(
                                operation ->
                                    "#operation=%s&check=%s"
                                        .formatted(operation, finding.attr("data-column"))))
                .toList());
  }

  @Test
  void letsNothingInButItsOwnStyleAndScript() throws Exception {
    Document page = page(Reports.faulty());

    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(page.expectFirst("style")), hash(page.expectFirst("script"))));
    assertThat(page.select("script, style")).hasSize(2);
    assertThat(page.select("[src], link, iframe, object, embed, [style]")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
  }

  @Test
  void takesNothingFromOutsideForAnythingButText() {
    Document plain = unpatched("plain");
    Document hostile = unpatched(BrowserPages.HOSTILE);

    assertThat(hostile.select("*").eachAttr("class"))
        .isEqualTo(plain.select("*").eachAttr("class"));
    assertThat(hostile.select("*").stream().map(Element::normalName).toList())
        .isEqualTo(plain.select("*").stream().map(Element::normalName).toList());
    assertThat(
            hostile.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
        .noneMatch(attribute -> HANDLER.matcher(attribute.getKey()).matches());
    assertThat(hostile.expectFirst(".message bdi").wholeText())
        .isEqualTo(visible(BrowserPages.HOSTILE));
  }

  @Test
  void writesWhatCannotBeSeenAsAnEscape() {
    String html = html(Reports.saying("\u0000 \u0007 \u200b \u202e \u2066 \u00a0 é \ud83d\ude00"));

    assertThat(html)
        .contains("\\u0000 \\u0007 \\u200b \\u202e \\u2066 \\u00a0 é \ud83d\ude00")
        .doesNotContain("\u0000", "\u0007", "\u200b", "\u202e", "\u2066");
  }

  private static String visible(String text) {
    return text.replace("\u202e", "\\u202e");
  }

  @Test
  void writesTheSameBytesForTheSameReport() {
    assertThat(html(Reports.faulty())).isEqualTo(html(Reports.faulty()));
  }

  private static String html(Report report) {
    return Reports.write(new HtmlReporter(Explanations::text, Remedies.ofBundled()), report);
  }

  /** Whether there is a patch depends on the text. */
  private static Document unpatched(String text) {
    Remedies remedies = new Remedies(SourceFiles.in(Path.of("nowhere"), ""));
    return Jsoup.parse(
        Reports.write(new HtmlReporter(Explanations::text, remedies), Reports.saying(text)));
  }

  private static Document page(Report report) {
    return Jsoup.parse(html(report));
  }

  private static String hash(Element element) throws Exception {
    byte[] text = element.data().getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
