package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Reads the report with the parser of Maven's own report. */
class JunitReporterTest {

  @Test
  void hasASuiteForTheRunAndEachOperation() throws Exception {
    Report report = Reports.faulty();
    int columns = report.columns().size();

    assertThat(parse(report))
        .extracting(
            ReportTestSuite::getFullClassName,
            ReportTestSuite::getNumberOfFailures,
            ReportTestSuite::getNumberOfErrors,
            ReportTestSuite::getNumberOfSkipped)
        .containsExactly(
            tuple("run", 0, 0, 0),
            tuple("getBillingProfile", 2, 0, 0),
            tuple("getBillingUsagePaygo", 0, 0, columns),
            tuple("getPaygoUsage", 2, 0, 0),
            tuple("getPaygoUsageInfo", 0, 0, columns),
            tuple("getPaygoBillableUsage", 0, 0, columns),
            tuple("getPaygoBillableUsageInfo", 0, 0, 0),
            tuple("getAccountBillableUsage", 2, 0, 0),
            tuple("queryAccountBillableUsage", 0, 0, columns),
            tuple("getAccountBillableMetrics", 0, 0, columns),
            tuple("getOrganizationBillableUsage", 0, 0, columns));
  }

  @Test
  void failsExactlyTheColumnsThatHaveErrors() throws Exception {
    Report report = Reports.faulty();
    List<ReportTestSuite> suites = parse(report);

    // The first suite is the run's own.
    for (int i = 0; i < report.operations().size(); i++) {
      assertThat(suites.get(i + 1).getTestCases())
          .filteredOn(ReportTestCase::hasFailure)
          .extracting(ReportTestCase::getName)
          .containsExactlyInAnyOrderElementsOf(report.operations().get(i).errors().keySet());
    }
  }

  @Test
  void saysWhatIsWrongAndHowOften() throws Exception {
    ReportTestCase schema = find("getAccountBillableUsage", "schema", Reports.faulty());

    assertThat(schema.getFailureType()).isEqualTo("schema.enum");
    assertThat(schema.getFailureMessage())
        .startsWith("/result/0/ChargeCategory is \"Purchase\"; the contract allows only \"Usage\"")
        .endsWith(" more)");
    assertThat(schema.getFailureDetail())
        .contains("contract  schemas/ChargeCategory.yaml#/enum")
        .contains("#1  GET /accounts/{account_id}/billable/usage  200")
        .contains("reproduce scripts/conform --capture traffic.har --check schema.enum");
  }

  @Test
  void skipsWhatIsUntestedAndSaysWhy() throws Exception {
    Document xml =
        strictlyParsed(Reports.write(new JunitReporter(Remedies.ofBundled()), Reports.faulty()));

    assertThat(xml.getElementsByTagName("skipped").item(0).getAttributes().getNamedItem("message"))
        .hasToString("message=\"never reached\"");
  }

  @Test
  void isNoPassWhenTheRunBrokeOff() throws Exception {
    Report whole = Reports.run(Traffic.CONTRACT, Har.entry("accounts/%s/paygo-usage", "{}"));
    Report brokenOff =
        new Report(
            whole.contract(),
            whole.target(),
            whole.cautions(),
            whole.notes(),
            whole.scope(),
            whole.operations(),
            whole.exchanges(),
            whole.groups(),
            Optional.of(new Interruption(TargetException.Kind.UNREACHABLE, "It went away.")));

    ReportTestCase completion = find("run", "reaches its end", brokenOff);

    assertThat(completion.hasError()).isTrue();
    assertThat(completion.getFailureMessage()).isEqualTo("It went away.");
    assertThat(find("run", "reaches its end", whole).isSuccessful()).isTrue();
  }

  @Test
  void holdsWhatXmlForbids() throws Exception {
    String hostile = "]]> <a b=\"c\">&amp; \u0000\u001b\uFFFF\uD800 \uD83D\uDE00 é";
    String xml = Reports.write(new JunitReporter(Remedies.ofBundled()), Reports.saying(hostile));

    assertThat(strictlyParsed(xml).getDocumentElement().getTextContent())
        .contains("]]> <a b=\"c\">&amp; \uFFFD\uFFFD\uFFFD\uFFFD \uD83D\uDE00 é");
  }

  private static ReportTestCase find(String suite, String name, Report report) throws Exception {
    return parse(report).stream()
        .flatMap(parsed -> parsed.getTestCases().stream())
        .filter(one -> one.getFullClassName().equals(suite) && one.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<ReportTestSuite> parse(Report report) throws Exception {
    byte[] xml =
        Reports.write(new JunitReporter(Remedies.ofBundled()), report)
            .getBytes(StandardCharsets.UTF_8);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
  }

  private static Document strictlyParsed(String xml) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return parser.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
