package dev.cfbilling.conformance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
  void canBeNarrowedDown() {
    assertThat(ALL.only(Set.of("kv_storage")).metrics()).hasSize(1);
    assertThat(ALL.only(Set.of())).isSameAs(ALL);
  }
}
