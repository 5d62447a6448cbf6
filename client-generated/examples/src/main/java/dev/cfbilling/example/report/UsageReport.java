package dev.cfbilling.example.report;

import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.period.RestatementWindow;
import dev.cfbilling.client.reader.UsageAnswer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What some days of an account cost.
 *
 * @param account the account's id
 * @param range the days, in UTC
 * @param records how many records there were
 * @param costs a table for each currency; none when no cost is reported
 * @param unpriced usage without a cost
 * @param daysWithoutRecords days of which nothing is known
 * @param daysThatMayChange days whose usage Cloudflare may still add to and correct
 * @param notes what else to know, a sentence each
 */
public record UsageReport(
    String account,
    DateRange range,
    int records,
    List<CostTable> costs,
    List<QuantityLine> unpriced,
    Set<LocalDate> daysWithoutRecords,
    Set<LocalDate> daysThatMayChange,
    List<String> notes) {

  /**
   * Makes the report.
   *
   * @param account the account's id
   * @param usage its usage
   * @param clock what tells which days are recent
   * @return the report
   * @throws IllegalArgumentException if a record has a cost and no currency
   */
  public static UsageReport of(String account, PricedUsage usage, InstantSource clock) {
    UsageAnswer answer = usage.answer();
    List<LocalDate> days = answer.range().days().toList();
    Set<LocalDate> mayChange =
        days.stream()
            .filter(day -> RestatementWindow.DEFAULT.mayChange(day, clock))
            .collect(Collectors.toUnmodifiableSet());
    return new UsageReport(
        account,
        answer.range(),
        answer.records().size(),
        CostTable.of(answer.records(), days),
        QuantityLine.of(answer.records()),
        Set.copyOf(answer.daysWithoutRecords()),
        mayChange,
        ReportNotes.about(usage, mayChange));
  }

  /** What the page and the table begin with. */
  String title() {
    return "Account %s, %s to %s".formatted(account, range.from(), range.to());
  }
}
