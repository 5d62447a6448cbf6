package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Groups the records of a response by running total, and compares each with the preceding one. */
final class SeriesAccumulator implements Accumulator {

  /** A rule's comparison of two consecutive records of a running total. */
  interface Comparison {
    /**
     * Reports what is wrong with {@code here}.
     *
     * @param before the preceding record of the same total; empty for the first
     */
    void inspect(
        PaygoSeries series,
        Optional<PaygoStep> before,
        PaygoStep here,
        RecordView usage,
        RuleSink findings);

    /**
     * Called once, after the last record.
     *
     * @param whole whether a total is told apart, and all its days are known
     */
    default void finish(Predicate<PaygoSeries> whole, RuleSink findings) {}
  }

  private final Comparison comparison;
  private final RecordFingerprint key = new RecordFingerprint(RecordFingerprint.PAYGO_SERVICE);
  private final Long2ObjectOpenHashMap<PaygoSeries> seriesByKey = new Long2ObjectOpenHashMap<>();

  /** Whether a record was passed over whose total can't be read. */
  private boolean unread;

  SeriesAccumulator(Comparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public void accept(RecordView usage, RuleSink findings) {
    Optional<PaygoStep> here = PaygoStep.of(usage);
    OptionalLong group = key.of(usage);
    if (group.isEmpty()) {
      unread = true;
      return;
    }
    PaygoSeries series =
        seriesByKey.computeIfAbsent(group.getAsLong(), unseen -> new PaygoSeries());
    if (here.isEmpty()) {
      series.passOver();
      return;
    }
    Optional<PaygoStep> before = series.follow(here.get());
    if (!series.isAmbiguous()) {
      comparison.inspect(series, before, here.get(), usage, findings);
    }
  }

  @Override
  public void finish(RuleSink findings) {
    comparison.finish(series -> !unread && !series.isAmbiguous() && series.isWhole(), findings);
  }
}
