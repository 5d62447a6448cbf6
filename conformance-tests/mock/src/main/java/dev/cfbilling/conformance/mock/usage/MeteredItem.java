package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Region;
import dev.cfbilling.conformance.mock.data.Subscription;
import dev.cfbilling.conformance.mock.data.Zone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A metric of a subscription, billed on its own; per zone if the metric has zones. */
public record MeteredItem(
    Account account, Subscription subscription, Metric metric, Optional<Zone> zone) {

  /** The items of a subscription, in the catalogue's order. */
  public static Stream<MeteredItem> of(Account account, Subscription subscription) {
    return subscription.metrics().stream()
        .flatMap(
            metric ->
                zones(account, metric).stream()
                    .map(zone -> new MeteredItem(account, subscription, metric, zone)));
  }

  /**
   * Metrics with rounding are used in one zone only, so that rounding per zone and rounding the sum
   * give the same bill.
   */
  private static List<Optional<Zone>> zones(Account account, Metric metric) {
    if (!metric.zoned()) {
      return List.of(Optional.empty());
    }
    boolean rounded = metric.isSoldInBlocks() || metric.isMeasured();
    long zones = rounded ? 1 : account.zones().size();
    return account.zones().stream().limit(zones).map(Optional::of).toList();
  }

  /** The regions with usage; one empty element for a metric without regions. */
  public List<Optional<Region>> regions() {
    return metric.isRegional()
        ? Stream.of(Region.values()).map(Optional::of).toList()
        : List.of(Optional.empty());
  }

  /** Whether it is of the first metric of its account's main subscription. */
  public boolean isFirst() {
    return account.subscriptions().indexOf(subscription) == 0 && rank() == 0;
  }

  /** The place of its metric among those of its subscription, from 0. */
  int rank() {
    return subscription.metrics().indexOf(metric);
  }

  /** A unique key. */
  String key() {
    return String.join(
        " ", account.id(), subscription.id(), metric.id(), zone.map(Zone::id).orElse("-"));
  }
}
