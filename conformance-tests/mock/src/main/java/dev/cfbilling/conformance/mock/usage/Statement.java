package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.mock.data.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What one meter has counted and what it came to, line by line. */
public final class Statement {
  private final Consumption consumption;
  private final MeteredItem meter;
  private final BillingPeriods cycle;

  public Statement(Consumption consumption, MeteredItem meter, BillingPeriods cycle) {
    this.consumption = consumption;
    this.meter = meter;
    this.cycle = cycle;
  }

  /**
   * One day, in one region where the metric has them.
   *
   * @param periodStart the first day of the billing period
   */
  public record Line(
      MeteredItem meter,
      LocalDate day,
      Optional<Region> region,
      LocalDate periodStart,
      BilledAmount charge) {

    /** Whether anything was used; the API tells of nothing else. */
    public boolean isWorthTelling() {
      return charge.consumed().signum() > 0;
    }

    /** Both together, when {@code next} is the same meter's in the next region. */
    public Line then(Line next) {
      return new Line(meter, day, Optional.empty(), periodStart, charge.then(next.charge));
    }

    /** Both together, when {@code other} is another meter's. */
    public Line plus(Line other) {
      return new Line(meter, day, Optional.empty(), periodStart, charge.plus(other.charge));
    }
  }

  /** Takes each line. */
  @FunctionalInterface
  public interface Lines {
    void add(Line line);
  }

  /**
   * Hands on the lines of {@code asked}, in order, those on which nothing was used too.
   *
   * <p>The days before it are counted too, from where the billing period starts: without them, no
   * running sum would be right.
   */
  public void forEach(RequestedDays asked, Lines lines) {
    RequestedDays window =
        asked
            .startingAt(meter.subscription().anchor())
            .upTo(meter.subscription().lastDay(consumption.today()));
    if (window.isEmpty()) {
      return;
    }
    Consumption.Series series = consumption.of(meter);
    LocalDate periodStart = cycle.startOf(window.from());
    Ledger ledger = new Ledger(meter.metric());
    for (LocalDate day = periodStart; !day.isAfter(window.to()); day = day.plusDays(1)) {
      LocalDate start = cycle.startOf(day);
      if (!start.equals(periodStart)) {
        periodStart = start;
        ledger = new Ledger(meter.metric());
      }
      for (Optional<Region> region : meter.regions()) {
        BigDecimal amount = series.on(day, region);
        BilledAmount charge = ledger.add(amount);
        if (!day.isBefore(window.from())) {
          lines.add(new Line(meter, day, region, periodStart, charge));
        }
      }
    }
  }
}
