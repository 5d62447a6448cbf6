package dev.cfbilling.conformance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricCatalogueTest {
  private static final MetricCatalogue ALL = MetricCatalogue.bundled();

  @Test
  void hasFortySixMetricsEachOfItsOwn() {
    assertThat(ALL.metrics()).hasSize(46).extracting(Metric::id).doesNotHaveDuplicates();
    assertThat(ALL.metrics()).extracting(Metric::name).doesNotHaveDuplicates();
    assertThat(ALL.metrics()).extracting(Metric::serviceName).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "workers_standard_requests | Workers Standard Requests      | Count     | Requests",
        "kv_storage                | KV Storage                     | GB-months | GB-Months",
        "workers_ai_neurons        | Regular Twitch Neurons (RTN)   | Count     | Neurons",
        "r2_class_a_operations     | R2 Storage Class A Operations  | Count     | 1000000 Operations",
        "workers_build_minutes     | Worker Build Minutes           | Count     | Minutes",
      })
  void namesAndUnitsLoseWhatIsNotTheirs(
      String id, String name, String paygoUnit, String focusUnit) {
    Metric metric = ALL.find(id).orElseThrow();

    assertThat(metric.name()).isEqualTo(name);
    assertThat(metric.paygoPricingUnit()).isEqualTo(paygoUnit);
    assertThat(metric.focusPricingUnit()).isEqualTo(focusUnit);
  }

  @Test
  void eachFamilyHasIdsOfItsOwn() {
    List<MetricFamily> families =
        ALL.metrics().stream().map(Metric::productFamily).distinct().toList();

    assertThat(families).hasSize(18).extracting(MetricFamily::id).doesNotHaveDuplicates();
    assertThat(families).extracting(MetricFamily::slug).doesNotHaveDuplicates();
    assertThat(families)
        .allSatisfy(family -> assertThat(UUID.fromString(family.id())).hasToString(family.id()));
    assertThat(families)
        .extracting(family -> family.category() + " " + family.categoryId())
        .containsOnly(
            "Developer Platform b7a2c4e9-3d15-4f80-9c6e-1a8d5f20b7e3",
            "Application Services 0f6d92b8-47a1-4c3e-8b50-d9e2a7c41f66");
  }

  @Test
  void canBeNarrowedDown() {
    assertThat(ALL.only(Set.of("kv_storage")).metrics()).hasSize(1);
    assertThat(ALL.only(Set.of())).isSameAs(ALL);
  }
}
