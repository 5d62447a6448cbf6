package dev.cfbilling.conformance.check;

import static dev.cfbilling.conformance.Traffic.example;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final String INFO = "accounts/%s/billable-usage/info";
  private static final String COVERED = example("getPaygoBillableUsageInfo/covered.json");

  @Test
  void isSeenAtEveryDepth() {
    String grown =
        COVERED
            .replaceFirst("\"covered\"", "\"new\": 1, $0")
            .replaceFirst("\"start_timestamp\"", "\"a/b~c\": {\"x\": 1}, $0")
            .replaceFirst("\"success\"", "\"result_info\": {\"page\": {}}, $0");

    assertThat(pointers(Inspection.of(INFO, 200, grown)))
        .containsExactlyInAnyOrder(
            "/result/new", "/result/subscriptions/0/a~1b~0c", "/result_info");
  }

  @Test
  void isNotSeenInWhatTheContractHas() {
    assertThat(Inspection.of(INFO, 200, COVERED)).isEmpty();
  }

  @Test
  void isSeenBesideAnError() {
    String failure =
        "{\"success\":false,\"errors\":[{\"message\":\"m\",\"source\":{\"line\":1},"
            + "\"error_chain\":[{\"message\":\"n\",\"new\":1}]}]}";

    assertThat(pointers(Inspection.of(INFO, 400, failure)))
        .containsExactlyInAnyOrder("/errors/0/source/line", "/errors/0/error_chain/0/new");
  }

  private static List<String> pointers(List<Finding> findings) {
    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.check()).isEqualTo("drift.property"));
    return findings.stream().map(finding -> finding.pointer().orElseThrow()).toList();
  }
}
