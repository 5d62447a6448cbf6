package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Subscription;
import dev.cfbilling.conformance.mock.usage.BillingPeriods;
import dev.cfbilling.conformance.mock.usage.Consumption;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import dev.cfbilling.conformance.mock.usage.RequestedDays;
import dev.cfbilling.conformance.mock.usage.Statement;
import dev.cfbilling.conformance.mock.usage.Statement.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** PayGo usage of an account, as each of its three paths selects it. */
final class PaygoUsage {
  private final Consumption consumption;
  private final PaygoRecord record;
  private final Account account;
  private final AskedUsage query;
  private final PaygoTerms terms;

  PaygoUsage(
      Consumption consumption,
      PaygoRecord record,
      Account account,
      AskedUsage query,
      PaygoTerms terms) {
    this.consumption = consumption;
    this.record = record;
    this.account = account;
    this.query = query;
    this.terms = terms;
  }

  /**
   * The first path has no zones and no subscriptions: it sums over the zones of the account's main
   * subscription and leaves out all others.
   */
  Records onFirstPath() {
    return consumer ->
        mainSubscription()
            .forEach(
                subscription -> sumOverZones(subscription, tell(record::withoutPlaces, consumer)));
  }

  private Stream<Subscription> mainSubscription() {
    return account.subscriptions().stream().limit(1);
  }

  private void sumOverZones(Subscription subscription, Consumer<Line> lines) {
    List<MeteredItem> meters = MeteredItem.of(account, subscription).toList();
    List<MeteredItem> zones = new ArrayList<>();
    for (int i = 0; i < meters.size(); i++) {
      MeteredItem meter = meters.get(i);
      zones.add(meter);
      if (i + 1 == meters.size() || !meters.get(i + 1).metric().equals(meter.metric())) {
        sumByDay(zones, subscription).values().forEach(lines);
        zones.clear();
      }
    }
  }

  /**
   * The second path has a record for each zone, as soon as it tells the zone, and for each
   * subscription, as soon as it tells that.
   */
  Records onSecondPath(KnownProperties known) {
    return consumer -> {
      Consumer<Line> lines = tell(record::withPlaces, consumer);
      if (known.has("SubscriptionId")) {
        account.subscriptions().forEach(subscription -> each(subscription, lines));
      } else if (known.has("ZoneId")) {
        mainSubscription().forEach(subscription -> each(subscription, lines));
      } else {
        mainSubscription().forEach(subscription -> sumOverZones(subscription, lines));
      }
    };
  }

  /**
   * The newest path has the same records in more columns. It leaves out a subscription if no
   * billing cycle of it starts within the requested days.
   */
  Records onNewestPath() {
    return consumer ->
        account.subscriptions().stream()
            .filter(subscription -> terms.answer(window(subscription), cycle(subscription)))
            .forEach(subscription -> inFocusColumns(subscription, consumer));
  }

  private void inFocusColumns(Subscription subscription, Consumer<ObjectNode> consumer) {
    RequestedDays days = window(subscription);
    Consumer<Line> all = tell(record::inFocusColumns, consumer);
    Consumer<Line> lines =
        line -> {
          if (terms.tell(line, days)) {
            all.accept(line);
          }
        };
    if (terms.tellZones()) {
      each(subscription, lines);
    } else {
      sumOverZones(subscription, lines);
    }
  }

  private static Consumer<Line> tell(
      Function<Line, ObjectNode> format, Consumer<ObjectNode> consumer) {
    return line -> {
      if (line.isWorthTelling()) {
        consumer.accept(format.apply(line));
      }
    };
  }

  private void each(Subscription subscription, Consumer<Line> lines) {
    MeteredItem.of(account, subscription)
        .forEach(meter -> sumByDay(List.of(meter), subscription).values().forEach(lines));
  }

  /** The sums of some meters for each day, over all regions. */
  private Map<LocalDate, Line> sumByDay(List<MeteredItem> meters, Subscription subscription) {
    Map<LocalDate, Line> days = new TreeMap<>();
    for (MeteredItem meter : meters) {
      Map<LocalDate, Line> own = new TreeMap<>();
      new Statement(consumption, meter, cycle(subscription))
          .forEach(
              terms.kept(window(subscription), consumption.today()),
              line -> own.merge(line.day(), line, Line::then));
      own.forEach((day, line) -> days.merge(day, line, Line::plus));
    }
    return days;
  }

  /** The requested days; a missing end is replaced by the nearest sensible one. */
  private RequestedDays window(Subscription subscription) {
    LocalDate to = query.to().orElse(consumption.today());
    return new RequestedDays(
        query.from().orElseGet(() -> terms.usualStart(cycle(subscription), to)), to);
  }

  private static BillingPeriods cycle(Subscription subscription) {
    return BillingPeriods.anchoredOn(subscription.anchor().getDayOfMonth());
  }
}
