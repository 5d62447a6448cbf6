package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Optional;
import java.util.OptionalLong;

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
  }

  private final Comparison comparison;
  private final RecordFingerprint key = new RecordFingerprint(RecordFingerprint.PAYGO_SERVICE);
  private final Long2ObjectOpenHashMap<PaygoSeries> seriesByKey = new Long2ObjectOpenHashMap<>();

  SeriesAccumulator(Comparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public void accept(RecordView usage, RuleSink findings) {
    Optional<PaygoStep> here = PaygoStep.of(usage);
    OptionalLong group = key.of(usage);
    if (here.isEmpty() || group.isEmpty()) {
      return;
    }
    PaygoSeries series =
        seriesByKey.computeIfAbsent(group.getAsLong(), unseen -> new PaygoSeries());
    Optional<PaygoStep> before = series.follow(here.get());
    if (!series.isAmbiguous()) {
      comparison.inspect(series, before, here.get(), usage, findings);
    }
  }
}
