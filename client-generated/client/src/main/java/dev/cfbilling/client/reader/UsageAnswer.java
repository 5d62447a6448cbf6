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
 */
public sealed interface UsageAnswer permits AnswerValue {

  /**
   * An answer as a source gives it that is open to the account, for tests.
   *
   * @param source the source that answers
   * @param range the days that are asked for
   * @param records the usage that begins on one of them
   * @return an answer without refusals and notes
   */
  static UsageAnswer of(UsageSource source, DateRange range, List<UsageRecord> records) {
    return new AnswerValue(source, range, records, List.of(), List.of());
  }

  /** {@return the source that answered} */
  UsageSource source();

  /** {@return the days that were asked for} */
  DateRange range();

  /** {@return the usage that began on one of them, in the order in which it came; possibly none} */
  List<UsageRecord> records();

  /** {@return the sources that were asked before, and what they said} */
  List<Refusal> refusals();

  /**
   * What the records lack that the contract requires.
   *
   * @return a sentence each; empty unless the client reads with {@link
   *     dev.cfbilling.client.json.Decoding#LENIENT}
   */
  List<String> notes();

  /**
   * The days of which nothing is known. That is not the same as no usage: the newest days may not
   * be there yet, and old ones may not be kept.
   *
   * @return the days of the range without a record, in order
   */
  default List<LocalDate> daysWithoutRecords() {
    Set<LocalDate> days = new HashSet<>();
    records().forEach(usage -> days.add(usage.day()));
    return range().days().filter(day -> !days.contains(day)).toList();
  }

  /**
   * How far the usage reaches.
   *
   * @return the end of the latest charge period; empty without records
   */
  default Optional<Instant> freshUntil() {
    return records().stream().map(usage -> usage.charge().end()).max(Comparator.naturalOrder());
  }
}
