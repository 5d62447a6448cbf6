package dev.cfbilling.client.reader;

import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.util.List;

/** An answer. Not public, so that users make none of all its parts, of which there will be more. */
record AnswerValue(
    UsageSource source,
    DateRange range,
    List<UsageRecord> records,
    List<Refusal> refusals,
    List<String> notes)
    implements UsageAnswer {

  AnswerValue {
    records = List.copyOf(records);
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }
}
