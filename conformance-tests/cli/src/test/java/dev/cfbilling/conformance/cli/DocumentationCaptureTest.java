package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A capture of the five bodies that the API's documentation shows, as they are and broken. */
class DocumentationCaptureTest {
  private static final Path BODIES = Path.of("../../spec/src/test/resources/docs-examples");
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String PROFILE = "accounts/%s/billing/profile";
  private static final String PAYGO = "accounts/%s/paygo-usage";

  @TempDir private Path directory;

  private final Map<String, ObjectNode> entryByPath = new LinkedHashMap<>();

  @BeforeEach
  void readTheDocumentation() throws IOException {
    add(PROFILE, "2026-06-22", "getBillingProfile.json");
    add("accounts/%s/billing/usage/paygo", "2026-03-17", "getBillingUsagePaygo.beta.json");
    add("accounts/%s/billing/usage/paygo?", "2026-05-04", "getBillingUsagePaygo.alpha.json");
    add(PAYGO, "2026-06-22", "getPaygoUsage.json");
    add(USAGE, "2026-06-22", "getAccountBillableUsage.json");
  }

  @Test
  void hasNoErrorAsItIs() throws IOException {
    JsonNode report = check(0);

    assertThat(report.path("exchanges").valueStream().map(each -> each.path("edition").asString()))
        .containsExactly("2026-06-22", "2026-03-17", "2026-05-04", "2026-06-22", "2026-06-22");
    assertThat(checks(report)).containsOnly("paygo.cumulative-sum", "request.credentials");
    assertThat(report.path("errors").asInt()).isZero();
  }

  @Test
  void hasExactlyTheFourMistakesThatAreMadeInIt() throws IOException {
    breakBody(USAGE, "\"ChargeCategory\": \"Usage\"", "\"ChargeCategory\": \"Purchase\"");
    breakBody(PROFILE, "b69a9f3492637782896352daae219e7d", "b69a9f3492637782896352daae219e7d0");
    breakBody(PAYGO, "2025-02-02T00:00:00Z", "2025-02-30T00:00:00Z");
    breakBody("accounts/%s/billing/usage/paygo", "\"ConsumedUnit\": \"Requests\",", "");

    List<String> findings = new ArrayList<>();
    for (JsonNode finding : check(1).path("findings")) {
      if (!finding.path("severity").asString().equals("error")) {
        continue;
      }
      findings.add(
          "%s %s %s %s"
              .formatted(
                  finding.path("exchange"),
                  finding.path("severity").asString(),
                  finding.path("pointer").asString(),
                  finding.path("contract").asString()));
    }
    assertThat(findings)
        .containsExactly(
            "0 error /result/id schemas/BillingProfile.yaml#/properties/id/maxLength",
            "1 error /result/0 schemas/PaygoUsageRecord.yaml#/required/5",
            "3 error /result/0/ChargePeriodEnd"
                + " schemas/PaygoUsageRecord.yaml#/properties/ChargePeriodEnd/format",
            "4 error /result/0/ChargeCategory schemas/ChargeCategory.yaml#/enum");
  }

  private static Set<String> checks(JsonNode report) {
    return report
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("check").asString())
        .collect(Collectors.toSet());
  }

  /** Adds an answer of the day on which the documentation showed it. */
  private void add(String path, String day, String file) throws IOException {
    entryByPath.put(
        path,
        Har.entry(path, Files.readString(BODIES.resolve(file)))
            .put("startedDateTime", day + "T12:00:00.000Z"));
  }

  private void breakBody(String path, String right, String wrong) {
    ObjectNode content =
        (ObjectNode) Objects.requireNonNull(entryByPath.get(path)).path("response").path("content");
    String text = content.path("text").asString();
    assertThat(text).contains(right);
    content.put("text", text.replace(right, wrong));
  }

  private JsonNode check(int expectedExitCode) throws IOException {
    Path har =
        Har.write(directory.resolve("docs.har"), entryByPath.values().toArray(ObjectNode[]::new));
    Path report = directory.resolve("report.json");
    int exitCode =
        CommandLineCalls.run(
            new StringWriter(),
            new StringWriter(),
            "--capture",
            har.toString(),
            "--report",
            "json=" + report);
    assertThat(exitCode).isEqualTo(expectedExitCode);
    return JsonMapper.shared().readTree(report);
  }
}
