package dev.cfbilling.client.reader;

import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Usage, and where it is from. All of it is from one source: sources cut usage up differently, and
 * what two of them say of one day would count twice.
 *
 * @param source the source that answered
 * @param range the days that were asked for
 * @param records the usage that began on one of them, in the order in which it came; possibly none
 * @param refusals the sources that were asked before, and what they said
 * @param notes what the records lack that the contract requires, a sentence each; empty unless the
 *     client reads with {@link dev.cfbilling.client.json.Decoding#LENIENT}
 */
public record UsageAnswer(
    UsageSource source,
    DateRange range,
    List<UsageRecord> records,
    List<Refusal> refusals,
    List<String> notes) {

  /** Keeps copies. */
  public UsageAnswer {
    records = List.copyOf(records);
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }

  /**
   * The days of which nothing is known. That is not the same as no usage: the newest days may not
   * be there yet, and old ones may not be kept.
   *
   * @return the days of the range without a record, in order
   */
  public List<LocalDate> daysWithoutRecords() {
    Set<LocalDate> days = new HashSet<>();
    records.forEach(usage -> days.add(usage.day()));
    return range.days().filter(day -> !days.contains(day)).toList();
  }

  /**
   * How far the usage reaches.
   *
   * @return the end of the latest charge period; empty without records
   */
  public Optional<Instant> freshUntil() {
    return records.stream().map(usage -> usage.charge().end()).max(Comparator.naturalOrder());
  }
}
