package dev.cfbilling.example.report;

import dev.cfbilling.client.cost.CostTotals;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the sums leave out, and what they stand on, in sentences. */
final class ReportNotes {
  private static final int LISTED = 4;

  private ReportNotes() {}

  static List<String> about(PricedUsage usage, Collection<LocalDate> daysThatMayChange) {
    UsageAnswer answer = usage.answer();
    List<String> notes = new ArrayList<>();
    costs(answer, notes);
    List<LocalDate> missing = answer.daysWithoutRecords();
    if (!missing.isEmpty()) {
      notes.add(
          "There are no records for %s, which is not to say that nothing was used."
              .formatted(days(missing)));
    }
    if (!daysThatMayChange.isEmpty()) {
      notes.add(
          "What is said of %s may still change: Cloudflare adds to the newest days and corrects them."
              .formatted(days(new TreeSet<>(daysThatMayChange))));
    }
    billingPeriods(answer.records(), notes);
    answer
        .refusals()
        .forEach(refusal -> notes.add(refusal.source().path() + " is not open to the account."));
    usage
        .passedOver()
        .ifPresent(source -> notes.add(source.path() + " reports the same usage without costs."));
    notes.add("All of it is from %s; days are days in UTC.".formatted(answer.source().path()));
    return List.copyOf(notes);
  }

  private static void costs(UsageAnswer answer, List<String> notes) {
    CostTotals totals = CostTotals.of(answer.records());
    if (totals.byCurrency().size() > 1) {
      notes.add(
          "There are costs in %s, each in a table of its own, since they can't be added up."
              .formatted(String.join(" and ", totals.byCurrency().keySet())));
    }
    if (totals.recordsWithoutCost() > 0 && !totals.byCurrency().isEmpty()) {
      notes.add(
          "No cost is reported by %s of %s records: what that usage costs is unknown, and in no sum."
              .formatted(totals.recordsWithoutCost(), totals.records()));
    }
    boolean corrected =
        answer.records().stream().anyMatch(usage -> usage.charge().chargeClass() != null);
    if (corrected) {
      notes.add("Corrections of what was invoiced before count on the day that they correct.");
    }
  }

  /** Only where the source tells them, and where the days have more than one of them. */
  private static void billingPeriods(List<UsageRecord> records, List<String> notes) {
    TreeSet<LocalDate> starts =
        records.stream()
            .filter(usage -> usage.source() != UsageSource.BILLABLE_USAGE_V2)
            .map(usage -> usage.billingPeriod().start())
            .filter(Objects::nonNull)
            .map(ReportNotes::day)
            .collect(Collectors.toCollection(TreeSet::new));
    if (starts.size() > 1) {
      notes.add("The days belong to the billing periods that start on %s.".formatted(all(starts)));
    }
  }

  private static LocalDate day(Instant instant) {
    return DateRange.dayOf(instant);
  }

  private static String days(Collection<LocalDate> days) {
    List<LocalDate> sorted = List.copyOf(days);
    LocalDate first = sorted.get(0);
    LocalDate last = sorted.get(sorted.size() - 1);
    boolean unbroken = first.plusDays(sorted.size() - 1L).equals(last);
    if (sorted.size() > 1 && unbroken) {
      return first + " to " + last;
    }
    return sorted.size() <= LISTED
        ? all(sorted)
        : "%s days from %s to %s".formatted(sorted.size(), first, last);
  }

  private static String all(Collection<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(" and "));
  }
}
