package dev.cfbilling.example;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.model.PaygoCoverage;
import dev.cfbilling.client.period.BillingCycle;
import dev.cfbilling.client.period.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which days are reported on. None of them is yet to come. */
final class PeriodOptions {
  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "A month of the calendar (default: the one that it is now, in UTC).")
  private @Nullable String month;

  @Option(
      names = "--billing-period",
      description = "The pay-as-you-go billing period that it is now, instead of a month.")
  private boolean billingPeriod;

  DateRange range(Connection connection) throws OptionException, BillingApiException {
    LocalDate today = DateRange.dayOf(connection.clock().instant());
    DateRange period = billingPeriod ? billingPeriod(connection) : DateRange.of(month(today));
    if (period.from().isAfter(today)) {
      throw new OptionException(
          "--month is %s, which has not begun; today is %s.".formatted(month, today));
    }
    return period.contains(today) ? new DateRange(period.from(), today) : period;
  }

  private YearMonth month(LocalDate today) throws OptionException {
    if (month == null) {
      return YearMonth.from(today);
    }
    if (month.matches("[0-9]{4}-[0-9]{2}")) {
      try {
        return YearMonth.parse(month);
      } catch (DateTimeException noSuchMonth) {
        // What follows says so.
      }
    }
    throw new OptionException("--month is \"%s\"; it is a month such as 2026-10.".formatted(month));
  }

  private DateRange billingPeriod(Connection connection)
      throws OptionException, BillingApiException {
    if (month != null) {
      throw new OptionException("--month and --billing-period name two periods; leave one out.");
    }
    TreeSet<LocalDate> starts = new TreeSet<>();
    List<DateRange> periods = currentPeriods(connection);
    periods.forEach(period -> starts.add(period.from()));
    if (starts.size() > 1) {
      throw new OptionException(
          "The account's subscriptions are in billing periods that began on %s; ask for a --month."
              .formatted(starts));
    }
    return periods.get(0);
  }

  /** One for each subscription that has not ended. */
  private static List<DateRange> currentPeriods(Connection connection) throws BillingApiException {
    PaygoCoverage coverage =
        CloudflareBilling.execute(
                connection.billing().payGoUsage().getPaygoBillableUsageInfo(connection.account()))
            .result();
    List<DateRange> periods =
        coverage.subscriptions().stream()
            .filter(
                subscription ->
                    subscription.endTimestamp() == null
                        || subscription
                            .endTimestamp()
                            .toInstant()
                            .isAfter(connection.clock().instant()))
            .map(subscription -> BillingCycle.of(subscription).currentPeriod(connection.clock()))
            .toList();
    if (!coverage.covered() || periods.isEmpty()) {
      throw new NotCoveredException(
          "The account " + connection.account() + " has no billing period now.", List.of());
    }
    return periods;
  }
}
