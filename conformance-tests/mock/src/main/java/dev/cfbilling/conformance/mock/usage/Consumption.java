package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.mock.data.Region;
import dev.cfbilling.conformance.mock.data.SeededIds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The usage known at one instant; of the current day, the part that has passed.
 *
 * <p>A meter's amount on a day depends on the seed, the meter and the day alone, so that split and
 * repeated requests get the same records.
 */
public final class Consumption {
  private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(30);
  private static final BigDecimal PER_MILLE = BigDecimal.valueOf(1000);
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  /** The monthly cost, in dollars, of a metric without an allowance. */
  private static final BigDecimal USUAL_COST = BigDecimal.valueOf(5);

  private static final BigDecimal USUAL_AMOUNT = new BigDecimal("4000000000000");
  private static final int MEASURED_DIGITS = 4;
  private static final int WEEKEND = 650;

  private final SeededIds ids;
  private final Arrival arrival;
  private final LocalDate today;
  private final BigDecimal secondsOfToday;

  public Consumption(SeededIds ids, Arrival arrival, Instant now) {
    this.ids = ids;
    this.arrival = arrival;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    this.secondsOfToday =
        BigDecimal.valueOf(LocalTime.ofInstant(now, ZoneOffset.UTC).toSecondOfDay());
  }

  /** The current day, in UTC. */
  public LocalDate today() {
    return today;
  }

  /** The tags of what is metered, by their keys; one that has a key only has an empty value. */
  public Map<String, String> tagsOf(MeteredItem meter) {
    return UsageTags.of(ids, meter.key());
  }

  /** The value of a dimension that no catalogue names: one of two. */
  public String dimensionOf(MeteredItem meter, String key) {
    return key + "-" + (1 + Math.floorMod(ids.number(meter.key() + " " + key), 2));
  }

  /** The daily amounts of one meter. */
  public Series of(MeteredItem meter) {
    return new Series(meter);
  }

  /** The daily amounts of one meter. */
  public final class Series {
    private final MeteredItem meter;
    private final long key;
    private final BigDecimal usualDay;

    private Series(MeteredItem meter) {
      this.meter = meter;
      this.key = ids.number(meter.key());
      // From 0.2 times the allowance, which costs nothing, to 2.5 times.
      int busyness = new SplittableRandom(key).nextInt(200, 2500);
      this.usualDay =
          usualMonth(meter.metric())
              .multiply(BigDecimal.valueOf(busyness))
              .divide(PER_MILLE, 9, RoundingMode.DOWN)
              .divide(DAYS_A_MONTH, 9, RoundingMode.DOWN)
              .divide(BigDecimal.valueOf(meter.regions().size()), 9, RoundingMode.DOWN);
    }

    /** The amount of a day up to the current one, in the metric's unit. */
    public BigDecimal on(LocalDate day, Optional<Region> region) {
      BigDecimal amount = usualDay.multiply(swing(day, region)).movePointLeft(3);
      BigDecimal sofar =
          day.isEqual(today)
              ? amount.multiply(secondsOfToday).divide(SECONDS_A_DAY, 9, RoundingMode.DOWN)
              : amount;
      return arrival
          .known(sofar, meter, ChronoUnit.DAYS.between(day, today))
          .setScale(meter.metric().isMeasured() ? MEASURED_DIGITS : 0, RoundingMode.DOWN);
    }

    /** In per mille of a usual day. */
    private BigDecimal swing(LocalDate day, Optional<Region> region) {
      long place = region.map(Region::ordinal).orElse(-1) + 1L;
      long random = key + 31 * (day.toEpochDay() * (Region.values().length + 1) + place);
      int swing = new SplittableRandom(random).nextInt(600, 1400);
      boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      return BigDecimal.valueOf(weekend ? swing * WEEKEND / 1000 : swing);
    }
  }

  private static BigDecimal usualMonth(Metric metric) {
    if (metric.included().signum() > 0) {
      return metric.included();
    }
    return metric.unitPrice().signum() == 0
        ? USUAL_AMOUNT
        : USUAL_COST.divide(metric.unitPrice(), 0, RoundingMode.UP);
  }
}
