package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.mock.data.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The usage and the cost of one meter, day by day. */
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
   * One day; per region if the metric has regions.
   *
   * @param periodStart the first day of the billing period
   */
  public record Line(
      MeteredItem meter,
      LocalDate day,
      Optional<Region> region,
      LocalDate periodStart,
      BilledAmount charge) {

    /** Whether anything was used; the API returns no other lines. */
    public boolean isWorthTelling() {
      return charge.consumed().signum() > 0;
    }

    /** The sum with the same meter's line in the next region. */
    public Line then(Line next) {
      return new Line(meter, day, Optional.empty(), periodStart, charge.then(next.charge));
    }

    /** The sum with the amount of another meter. */
    public Line plus(Line other) {
      return new Line(meter, day, Optional.empty(), periodStart, charge.plus(other.charge));
    }
  }

  @FunctionalInterface
  public interface Lines {
    void add(Line line);
  }

  /**
   * Passes on the lines of the requested days, in order, including days without usage.
   *
   * <p>It counts from the start of the billing period, so that running totals are complete.
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
