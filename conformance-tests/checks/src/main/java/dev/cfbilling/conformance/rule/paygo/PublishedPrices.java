package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The catalogue's prices that Cloudflare has published. */
public final class PublishedPrices implements PriceList {
  /** Reads the catalogue when a price is asked for first: most runs ask for none. */
  private static final class Known {
    static final Map<String, Price> PRICES =
        MetricCatalogue.bundled().metrics().stream()
            .filter(Metric::hasPublishedPrice)
            .collect(
                Collectors.toMap(
                    Metric::name, metric -> new Price(metric.unitPrice(), metric.block())));
  }

  @Override
  public Optional<Price> of(String serviceName) {
    return Optional.ofNullable(Known.PRICES.get(Metric.nameOf(serviceName)));
  }
}
