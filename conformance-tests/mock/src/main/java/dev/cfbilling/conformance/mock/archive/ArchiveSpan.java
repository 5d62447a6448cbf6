package dev.cfbilling.conformance.mock.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When an archive's bodies were read: once a day.
 *
 * @param last the last reading
 * @param days how many days in a row there is a reading
 * @param reread how many days before its own each reading asks for again
 */
public record ArchiveSpan(Instant last, int days, int reread) {
  public ArchiveSpan {
    last = last.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The day of the last reading, in UTC. */
  LocalDate lastDay() {
    return LocalDate.ofInstant(last, ZoneOffset.UTC);
  }

  /** The days of all readings, in order. */
  List<LocalDate> readingDays() {
    return lastDay().minusDays(days - 1L).datesUntil(lastDay().plusDays(1)).toList();
  }

  /** How often an account, or the organization, is read. */
  public long readings(int accounts) {
    return days * (accounts + 1L);
  }

  /** As many days as the first reading needs to ask for the first day of the last one's month. */
  public ArchiveSpan sinceFirstOfMonth() {
    return new ArchiveSpan(last, Math.max(days, lastDay().getDayOfMonth() - reread), reread);
  }

  /** When it is read on a day. */
  Instant on(LocalDate day) {
    return day.atTime(LocalTime.ofInstant(last, ZoneOffset.UTC)).toInstant(ZoneOffset.UTC);
  }
}
