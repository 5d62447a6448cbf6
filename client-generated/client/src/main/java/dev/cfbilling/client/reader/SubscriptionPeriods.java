package dev.cfbilling.client.reader;

import dev.cfbilling.client.model.PaygoSubscription;
import dev.cfbilling.client.period.BillingCycle;
import dev.cfbilling.client.period.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The billing periods by which the newest PayGo path is asked: it has nothing for days without the
 * start of their period, and callers report nothing or a part for days with two of them.
 *
 * <p>Where there are several subscriptions, the period that starts first counts: until it ends,
 * each other has one start in it, but for anchors on the last days of a month.
 *
 * @param subscriptions those of an account, ended ones too
 */
record SubscriptionPeriods(List<PaygoSubscription> subscriptions) {

  /** The days of a range, in order, cut where a billing period ends. */
  List<DateRange> parts(DateRange range) {
    List<DateRange> parts = new ArrayList<>();
    LocalDate from = range.from();
    while (!from.isAfter(range.to())) {
      DateRange part = part(new DateRange(from, range.to()));
      parts.add(part);
      from = part.to().plusDays(1);
    }
    return parts;
  }

  /** The day to ask for the days of a part from. */
  LocalDate start(DateRange part) {
    return firstPeriod(part).map(DateRange::from).orElse(part.from());
  }

  private DateRange part(DateRange days) {
    return firstPeriod(days)
        .filter(period -> period.to().isBefore(days.to()))
        .map(period -> new DateRange(days.from(), period.to()))
        .orElseGet(() -> days.windows().get(0));
  }

  /** Of the periods of the first day, the one that starts first; empty without a subscription. */
  private Optional<DateRange> firstPeriod(DateRange days) {
    return subscriptions.stream()
        .filter(subscription -> livedIn(days, subscription))
        .map(subscription -> BillingCycle.of(subscription).periodOn(days.from()))
        .min(Comparator.comparing(DateRange::from).thenComparing(DateRange::to));
  }

  private static boolean livedIn(DateRange days, PaygoSubscription subscription) {
    LocalDate start = DateRange.dayOf(subscription.startTimestamp().toInstant());
    boolean ended =
        subscription.endTimestamp() != null
            && DateRange.dayOf(subscription.endTimestamp().toInstant()).isBefore(days.from());
    return !ended && !start.isAfter(days.to());
  }
}
