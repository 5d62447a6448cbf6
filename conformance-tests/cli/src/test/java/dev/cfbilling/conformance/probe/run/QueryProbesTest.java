package dev.cfbilling.conformance.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.QueryServer.Mistake;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that answers queries with one mistake is caught by the probe of that mistake. */
class QueryProbesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final Set<String> OPERATIONS =
      Set.of("queryAccountBillableUsage", "getAccountBillableMetrics", "getAccountBillableUsage");
  private static final Selection PROBES =
      new Selection(
          List.of(
              "probe.query-filter",
              "probe.query-union",
              "probe.query-groups",
              "probe.query-costs",
              "probe.metrics-list"),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "IGNORES_FILTERS, probe.query-filter error & probe.query-union error",
    "LOSES_A_RECORD_TO_ONE_METRIC, probe.query-filter error & probe.query-union error",
    "TAKES_THE_FIRST_METRIC_ONLY, probe.query-union error",
    "IGNORES_FAMILIES, probe.query-union error",
    "IGNORES_TAGS, probe.query-union error",
    "COUNTS_A_TAG_TWICE, probe.query-filter error",
    "LOSES_A_RECORD_OF_A_FAMILY, probe.query-filter error & probe.query-union error",
    "LOSES_WHAT_HAS_NO_TAG, probe.query-groups warning",
    "LOSES_WHAT_HAS_NO_ZONE, probe.query-groups warning",
    "COUNTS_A_GROUP_TWICE, probe.query-groups warning",
    "HAS_OTHER_QUANTITIES_WITH_COSTS, probe.query-costs warning",
    "LEAVES_A_RECORD_OUT_OF_COSTS, probe.query-costs warning",
    "LEAVES_A_METRIC_OFF_THE_LIST, probe.metrics-list error"
  })
  void isCaught(Mistake mistake, String caught) throws Exception {
    assertThat(String.join(" & ", found(probes(Traffic.CONTRACT, mistake)))).isEqualTo(caught);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NONE",
        "REFUSES_GROUPS",
        "REFUSES_TAGS",
        "REFUSES_COSTS",
        "HAS_NO_COSTS",
        "HAS_NO_CONTRACT",
        "ANSWERS_BACKWARDS"
      })
  void isLeftAlone(Mistake neighbour) throws Exception {
    assertThat(found(probes(Traffic.CONTRACT, neighbour))).isEmpty();
  }

  @Test
  void concludesNothingWhereGroupsAreRefused() throws Exception {
    assertThat(probes(Traffic.CONTRACT, Mistake.REFUSES_GROUPS).notes())
        .anyMatch(note -> note.contains("the groups can't be compared"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-07, ''",
    "2026-08-19, MetricIds ProductFamilyIds",
    "2026-09-15, MetricIds ProductFamilyIds Tags GroupBy",
    "2026-09-25, BillableMetricIds ProductFamilyIds Tags GroupBy",
    "2026-10, BillableMetricIds ProductFamilyIds Tags GroupBy cost"
  })
  void asksForWhatItsEditionHas(String edition, String words) throws Exception {
    Contract contract = ContractLoader.edition(ContractLoader.editions().find(edition));
    String asked =
        new ProbeRun(contract, PROBES, InstantSource.fixed(NOW))
            .plan(target(contract, "https://api.test/")).stream()
                .flatMap(planned -> planned.call().body().stream())
                .toList()
                .toString();

    for (String word :
        List.of(
            "\"MetricIds",
            "\"BillableMetricIds",
            "\"ProductFamilyIds",
            "\"Tags",
            "\"GroupBy",
            "\"cost")) {
      assertThat(asked.contains(word + "\""))
          .as(word)
          .isEqualTo(List.of(words.split(" ", -1)).contains(word.substring(1)));
    }
  }

  private static List<String> found(Report report) {
    return report.findings().stream()
        .map(at -> at.finding().check() + " " + at.finding().severity().wireName())
        .filter(text -> text.startsWith("probe."))
        .distinct()
        .sorted()
        .toList();
  }

  private static Report probes(Contract union, Mistake mistake) throws Exception {
    Contract contract = union.only(known -> OPERATIONS.contains(known.id()));
    try (QueryServer server = new QueryServer(mistake)) {
      return new ConformanceRun(
              contract,
              Checks.all(contract, List.of()),
              Selection.everything(),
              SeverityTable.standard(),
              3)
          .run(
              target(contract, server.baseUrl().toString()),
              new ProbeRun(contract, PROBES, InstantSource.fixed(NOW)));
    }
  }

  private static LiveTarget target(Contract contract, String url) {
    return new LiveTarget(
        contract,
        HttpUrl.get(url),
        Map.of("CLOUDFLARE_API_TOKEN", "token", "CLOUDFLARE_ACCOUNT_ID", Traffic.ID),
        new Pace(Duration.ZERO, Duration.ofSeconds(2)));
  }
}
