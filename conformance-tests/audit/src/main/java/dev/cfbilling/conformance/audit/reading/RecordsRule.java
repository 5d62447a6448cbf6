package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.audit.table.CaptureRow;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.finding.Strength;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.dataset.UsageKeys;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passes each record of usage on while its answer is checked, so that no body is read twice. It
 * finds nothing.
 */
final class RecordsRule implements DatasetRule {
  private static final Terms TERMS =
      new Terms(
          new Explanation(
              "dataset.records",
              "Which records are there?\n",
              List.of(
                  new Provenance(
                      "", List.of("*"), "the contract", "", "", Strength.OPEN, "There are some."))),
          Stream.concat(CaptureRow.recordProperties(), Stream.of(UsageKeys.FIELDS))
              .distinct()
              .toList());

  /** Takes the records of one answer, on one thread or another. */
  interface Listener {
    /**
     * A record was read.
     *
     * @param meter a key of what is metered; null when a part of it can't be read
     */
    void record(AnswerContext answer, RecordView usage, @Nullable Long meter);
  }

  /** The listener of each thread that reads. */
  private static final ThreadLocal<@Nullable Listener> LISTENERS = new ThreadLocal<>();

  /** Passes the records of answers that this thread reads from now on to another listener. */
  static void tell(@Nullable Listener listener) {
    if (listener == null) {
      LISTENERS.remove();
    } else {
      LISTENERS.set(listener);
    }
  }

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    Listener listener = LISTENERS.get();
    if (listener == null || !answer.kind().isUsage()) {
      return (usage, findings) -> {};
    }
    var meters = UsageKeys.ofMeter(answer);
    return (usage, findings) -> {
      var meter = meters.of(usage);
      listener.record(answer, usage, meter.isPresent() ? meter.getAsLong() : null);
    };
  }
}
