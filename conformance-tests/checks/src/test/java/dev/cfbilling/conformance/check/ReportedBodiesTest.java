package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.rule.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that consumers of the API reported, or that its newest documents describe. */
class ReportedBodiesTest {
  private static final Map<String, String> PATHS =
      Map.of(
          "v1", "accounts/%s/billable-usage",
          "info", "accounts/%s/billable-usage/info",
          "v2", "accounts/%s/billable/usage",
          "query", "accounts/%s/billable/usage",
          "metrics", "accounts/%s/billable/usage/billable-metrics",
          "org", "organizations/%s/billable/usage",
          "profile", "accounts/%s/billing/profile");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      v1-live-shape-r2-free              | v1      | 200 | 2026-10    |
      v1-live-shape-fixture-as-published | v1      | 200 | 2026-10    | error schema.type, warning paygo.cumulative-below-daily
      v1-two-billing-periods             | v1      | 200 | 2026-10    |
      v1-block-rounding                  | v1      | 200 | 2026-10    |
      v1-docs-example                    | v1      | 200 | 2026-10    | error paygo.charge-class, information paygo.cumulative-sum, warning paygo.cumulative-sum
      v2-newest-usage                    | v2      | 200 | 2026-10    | information dataset.costs-populated
      v2-contract-level-row              | v2      | 200 | 2026-10    | information dataset.costs-populated
      v2-cost                            | v2      | 200 | 2026-09-25 |
      info-not-covered                   | info    | 200 | 2026-10    |
      info-active-and-cancelled          | info    | 200 | 2026-10    |
      info-end-null                      | info    | 200 | 2026-10    | error schema.type
      403-1171                           | v2      | 403 | 2026-10    |
      403-10000                          | v2      | 403 | 2026-10    |
      400-range                          | v2      | 400 | 2026-10    |
      v1-empty                           | v1      | 200 | 2026-10    |
      profile-newest                     | profile | 200 | 2026-10    |
      v1-list-above-billed               | v1      | 200 | 2026-10    | error paygo.equal-costs
      v2-org-empty                       | org     | 200 | 2026-10    |
      v1-end-235959                      | v1      | 200 | 2026-10    | warning usage.one-day
      v1-same-key-twice                  | v1      | 200 | 2026-10    | warning dataset.unique-key
      v2-grouped-by-dimension-key        | v2      | 200 | 2026-10    | error usage.column-names, information dataset.costs-populated, warning dataset.unique-key, warning drift.property
      v2-grouped-by-region-id-only       | v2      | 200 | 2026-10    | error usage.region, information dataset.costs-populated
      v1-no-subscription-null-messages   | v1      | 200 | 2026-10    |
      v1-two-subscriptions               | v1      | 200 | 2026-10    |
      v1-period-starts-in-the-afternoon  | v1      | 200 | 2026-10    |
      v1-quantity-not-cumulated          | v1      | 200 | 2026-10    | information paygo.cumulative-order, information paygo.cumulative-sum
      v1-quantity-not-cumulated          | v1      | 200 | 2026-09-25 | information paygo.cumulative-order, information paygo.cumulative-sum
      v1-quantity-not-cumulated          | v1      | 200 | 2026-09-15 | warning paygo.cumulative-order, warning paygo.cumulative-sum
      v1-quantity-not-cumulated          | v1      | 200 | 2026-08-04 | warning paygo.cumulative-order, warning paygo.cumulative-sum
      v2-contract-level-row              | query   | 200 | 2026-10    | information dataset.costs-populated
      v2-contract-level-row              | org     | 200 | 2026-10    | information dataset.costs-populated
      v2-contract-level-beside-account   | v2      | 200 | 2026-10    | information dataset.costs-populated
      v2-contract-level-twice            | v2      | 200 | 2026-10    | error dataset.unique-key, information dataset.costs-populated
      v2-grouped-by-tags                 | query   | 200 | 2026-10    | information dataset.costs-populated
      v2-grouped-by-tags                 | v2      | 200 | 2026-10    | information dataset.costs-populated
      v2-same-tags-twice                 | query   | 200 | 2026-10    | error dataset.unique-key, information dataset.costs-populated
      v2-no-metric-name                  | v2      | 200 | 2026-10    | information dataset.costs-populated
      v2-no-metric-name                  | v2      | 200 | 2026-08-19 | error schema.required, information dataset.costs-populated
      v2-contract-level-row              | v2      | 200 | 2026-08-19 | error schema.required, information dataset.costs-populated
      v2-cost                            | query   | 200 | 2026-10    |
      v2-grouped-by-dimension-key        | query   | 200 | 2026-10    | information dataset.costs-populated, information dataset.unique-key, information usage.column-names, warning drift.property
      v2-grouped-by-region-id-only       | query   | 200 | 2026-10    | information dataset.costs-populated, information usage.region
      billable-metrics                   | metrics | 200 | 2026-10    |
      405                                | query   | 405 | 2026-10    | information drift.status
      405                                | v2      | 405 | 2026-10    | information drift.status
      """)
  void areJudgedByWhatTheirSourcesSay(
      String file, String path, int status, String edition, String findings) throws IOException {
    assertThat(judge(file, path, status, edition)).isEqualTo(list(findings));
  }

  private static List<String> list(String findings) {
    return findings == null ? List.of() : List.of(findings.split(", ", -1));
  }

  private static List<String> judge(String file, String path, int status, String edition)
      throws IOException {
    Contract contract = ContractLoader.edition(ContractLoader.editions().find(edition));
    List<Finding> findings =
        Meaning.inspect(
            contract,
            Traffic.answer(
                path.equals("query") ? "POST" : "GET", address(path, file), status, body(file)));
    return findings.stream()
        .map(finding -> SeverityTable.standard().weigh(finding, "alpha"))
        .map(finding -> finding.severity().wireName() + " " + finding.check())
        .distinct()
        .sorted()
        .toList();
  }

  /** The account that the body is of, so that it is no other one's. */
  private static String address(String path, String file) throws IOException {
    int at = body(file).indexOf("\"BillingAccountId\": \"");
    String template = PATHS.getOrDefault(path, "");
    return at < 0
        ? template
        : template.replace("%s", body(file).substring(at + 21, at + 21 + Traffic.ID.length()));
  }

  private static String body(String file) throws IOException {
    try (InputStream json =
        ReportedBodiesTest.class.getResourceAsStream(
            "/dev/cfbilling/conformance/bodies/" + file + ".json")) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
