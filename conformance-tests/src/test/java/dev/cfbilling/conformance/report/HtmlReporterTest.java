package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Explanations;
import dev.cfbilling.conformance.run.FindingGroup;
import dev.cfbilling.conformance.run.OperationResult;
import dev.cfbilling.conformance.run.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What can be seen without a browser; the rest is in {@code conformance-tests/browser}. */
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
            report.groups().stream()
                .map(group -> group.samples().get(0).finding().message())
                .toList());
    assertThat(page.select(".finding").eachAttr("data-check"))
        .containsExactlyElementsOf(report.groups().stream().map(FindingGroup::check).toList());
    List<String> operations = report.operations().stream().map(OperationResult::operation).toList();
    assertThat(page.select(".matrix tbody th").eachText()).isEqualTo(operations);
    assertThat(page.select(".coverage h3").eachText()).isEqualTo(operations);
  }

  @Test
  void putsBothAddressesBesideTheMessage() {
    Element purchase = page(Reports.faulty()).expectFirst("[data-check=schema.enum]");

    assertThat(purchase.select("dd").eachText())
        .containsExactly(
            "/result/*/ChargeCategory",
            "schemas/ChargeCategory.yaml#/enum",
            "1, GET /accounts/{account_id}/billable/usage, answered 200",
            "If the API has really grown this value, add it to the enum and run"
                + " scripts/regenerate.");
    assertThat(purchase.select(".excerpt mark").text())
        .isEqualTo("\"ChargeCategory\": \"Purchase\"");
    assertThat(purchase.select(".reproduce pre").text()).startsWith("curl -H ");
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
  void linksACellToItsFindings() {
    Document page = page(Reports.faulty());

    assertThat(page.select(".matrix a").eachAttr("href"))
        .isNotEmpty()
        .hasSameElementsAs(
            page.select(".finding:not([data-operation=''])").stream()
                .map(
                    finding ->
                        "#operation=%s&check=%s"
                            .formatted(finding.attr("data-operation"), finding.attr("data-column")))
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
    Document plain = page(Reports.saying("plain"));
    Document hostile = page(Reports.saying(BrowserPages.HOSTILE));

    assertThat(hostile.select("*").eachAttr("class"))
        .isEqualTo(plain.select("*").eachAttr("class"));
    assertThat(hostile.select("*").stream().map(Element::normalName).toList())
        .isEqualTo(plain.select("*").stream().map(Element::normalName).toList());
    assertThat(
            hostile.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
        .noneMatch(attribute -> HANDLER.matcher(attribute.getKey()).matches());
    assertThat(hostile.expectFirst(".message bdi").wholeText()).isEqualTo(BrowserPages.HOSTILE);
  }

  @Test
  void writesTheSameBytesForTheSameReport() {
    assertThat(html(Reports.faulty())).isEqualTo(html(Reports.faulty()));
  }

  private static String html(Report report) {
    return Reports.write(new HtmlReporter(Explanations::of), report);
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
