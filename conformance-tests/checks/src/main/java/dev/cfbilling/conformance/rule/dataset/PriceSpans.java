package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The unit prices of one metric, each with the time from its first record to its last. */
final class PriceSpans {
  /** No metric has that many tiers; to search any number of prices would take too long. */
  private static final int MAX_PRICES = 10;

  private final String property;
  private final List<Span> spans = new ArrayList<>(1);
  private boolean changed;
  private boolean contradicted;

  /**
   * Another price than that of a record.
   *
   * @param isByTurns whether the two take turns, and not one follows the other
   */
  record Change(Span other, boolean isByTurns) {}

  /**
   * @param property the column of the price
   */
  PriceSpans(String property) {
    this.property = property;
  }

  String property() {
    return property;
  }

  /**
   * Takes the price of the next record.
   *
   * @return another price, the first time that there is one, and that the two take turns
   */
  Optional<Change> change(RecordView usage) {
    Optional<BigDecimal> price = usage.decimal(property);
    Optional<Instant> start = usage.instant("ChargePeriodStart");
    if (contradicted || price.isEmpty() || start.isEmpty()) {
      return Optional.empty();
    }
    Span own = join(price.get(), start.get(), usage);
    for (Span other : spans) {
      if (!other.equals(own) && !other.isApart(own)) {
        contradicted = true;
        return Optional.of(new Change(other, true));
      }
    }
    if (changed || own.equals(spans.get(0))) {
      return Optional.empty();
    }
    changed = true;
    return Optional.of(new Change(spans.get(0), false));
  }

  /** The span of the price with this record in it. */
  private Span join(BigDecimal price, Instant start, RecordView usage) {
    for (int i = 0; i < spans.size(); i++) {
      if (Tolerance.agree(spans.get(i).price(), price)) {
        spans.set(i, spans.get(i).with(start));
        return spans.get(i);
      }
    }
    Span first = new Span(price, usage.sent(property), usage.index(), start, start);
    if (spans.size() < MAX_PRICES) {
      spans.add(first);
    }
    return first;
  }

  /**
   * A price, and when it was paid.
   *
   * @param sent as it was sent first
   * @param index of the record that had it first
   */
  record Span(BigDecimal price, String sent, int index, Instant from, Instant to) {

    private Span with(Instant start) {
      if (start.isBefore(from)) {
        return new Span(price, sent, index, start, to);
      }
      return start.isAfter(to) ? new Span(price, sent, index, from, start) : this;
    }

    /** Whether one ends before the other starts, or on the same day. */
    private boolean isApart(Span other) {
      return !to.isAfter(other.from) || !other.to.isAfter(from);
    }
  }
}
