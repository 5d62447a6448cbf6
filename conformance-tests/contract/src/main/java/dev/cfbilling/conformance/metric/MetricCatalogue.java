package dev.cfbilling.conformance.metric;

import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.KeySelection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The billable metrics that the mock has usage of, from {@code metrics.json}: 46 that Cloudflare
 * names in its documentation and on its price pages. Where Cloudflare publishes no id, we made one
 * up.
 */
public final class MetricCatalogue {
  private static final MetricCatalogue BUNDLED = new MetricCatalogue(read());

  private final List<Metric> metrics;

  private MetricCatalogue(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
  }

  /** The whole catalogue. */
  public static MetricCatalogue bundled() {
    return BUNDLED;
  }

  /** The metrics with these ids; all of them if {@code ids} is empty. */
  public MetricCatalogue only(Set<String> ids) {
    return ids.isEmpty()
        ? this
        : new MetricCatalogue(
            metrics.stream().filter(metric -> ids.contains(metric.id())).toList());
  }

  /** In the catalogue's order. */
  public List<Metric> metrics() {
    return metrics;
  }

  /** The metric with that id; empty when there is none. */
  public Optional<Metric> find(String id) {
    return metrics.stream().filter(metric -> metric.id().equals(id)).findFirst();
  }

  private static List<Metric> read() {
    try (InputStream json = MetricCatalogue.class.getResourceAsStream("metrics.json")) {
      if (json == null) {
        throw new IllegalStateException("metrics.json is not on the class path");
      }
      List<Metric> metrics = new ArrayList<>();
      DocumentReader.read(json, "metrics.json", KeySelection.ALL)
          .forEach(row -> metrics.add(metric(row)));
      return metrics;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Metric metric(JsonNode row) {
    return new Metric(
        row.get("id").asString(),
        row.get("serviceName").asString(),
        row.get("family").asString(),
        row.get("paygoUnit").asString(),
        row.get("focusUnit").asString(),
        new BigDecimal(row.get("included").asString()),
        new BigDecimal(row.get("block").asString()),
        new BigDecimal(row.get("unitPrice").asString()),
        row.get("scope").asString().equals("zone"),
        row.get("priceSource").asString().equals("published prices"));
  }
}
