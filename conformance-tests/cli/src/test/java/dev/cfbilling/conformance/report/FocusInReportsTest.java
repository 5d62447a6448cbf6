package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.run.Report;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FocusInReportsTest {
  private static final Report REPORT = Reports.faulty();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOCUS 1.3: 7 of 21 mandatory columns in getBillingUsagePaygo, getPaygoUsage; absent:"
            + " BilledCost, BillingAccountId,",
        "FOCUS 1.3: 19 of 21 mandatory columns in getPaygoBillableUsage; absent: BillingPeriodEnd,"
            + " ServiceCategory.\n",
        "FOCUS 1.3: 19 of 21 mandatory columns in getAccountBillableUsage,"
            + " queryAccountBillableUsage, getOrganizationBillableUsage; absent: ServiceCategory, ServiceName.\n"
      })
  void tellsOnTheConsoleWhichOperationsLackWhat(String line) {
    assertThat(
            Reports.write(new ConsoleReporter(ConsoleLayout.PLAIN, Remedies.ofBundled()), REPORT))
        .contains(line);
  }

  @Test
  void tellsItInJsonOfEachOperationWithUsage() {
    JsonNode operations =
        JsonMapper.shared()
            .readTree(Reports.write(new JsonReporter(Remedies.ofBundled()), REPORT))
            .path("operations");

    for (JsonNode operation : operations) {
      String id = operation.path("operation").asString();
      if (id.equals("getAccountBillableUsage")) {
        assertThat(operation.path("focus"))
            .hasToString(
                "{\"mandatory\":21,\"carried\":19,"
                    + "\"absent\":[\"ServiceCategory\",\"ServiceName\"]}");
      }
      assertThat(operation.has("focus")).isEqualTo(id.contains("Usage") && !id.endsWith("Info"));
    }
  }

  @Test
  void tellsItInTheCoverageOfTheOtherFormats() {
    Map<String, String> absent =
        Map.of(
            "markdown", Reports.write(new MarkdownReporter(Remedies.ofBundled()), REPORT),
            "html",
                Jsoup.parse(
                        Reports.write(
                            new HtmlReporter(check -> Optional.empty(), Remedies.ofBundled()),
                            REPORT))
                    .text());

    assertThat(absent.get("markdown")).contains("| 19/21, without ServiceCategory, ServiceName |");
    assertThat(absent.get("html"))
        .contains("FOCUS 1.3: 19 of 21 mandatory columns; absent: ServiceCategory, ServiceName");
  }
}
