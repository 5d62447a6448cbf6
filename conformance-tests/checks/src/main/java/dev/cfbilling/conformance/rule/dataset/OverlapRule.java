package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Charge periods of one meter do not overlap.
 *
 * <p>The end is exclusive. Each period is compared with the preceding one in the response. {@code
 * dataset.unique-key} reports equal periods.
 */
final class OverlapRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(
          OverlapRule.class,
          "dataset.overlap",
          Stream.concat(Stream.of(UsageKeys.FIELDS), Stream.of("ChargePeriodEnd"))
              .toArray(String[]::new));

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new Periods(answer);
  }

  private record Period(Instant start, Instant end, int index) {
    boolean overlaps(Period other) {
      return start.isBefore(other.end) && other.start.isBefore(end) && !start.equals(other.start);
    }
  }

  private static final class Periods implements Accumulator {
    private final RecordFingerprint key;
    private final Long2ObjectOpenHashMap<Period> lasts = new Long2ObjectOpenHashMap<>();

    Periods(AnswerContext answer) {
      this.key = UsageKeys.ofMeter(answer);
    }

    @Override
    public void accept(RecordView usage, RuleSink findings) {
      Optional<Instant> start = usage.instant("ChargePeriodStart");
      Optional<Instant> end = usage.instant("ChargePeriodEnd");
      OptionalLong meter = key.of(usage);
      if (start.isEmpty() || end.isEmpty() || meter.isEmpty()) {
        return;
      }
      Period here = new Period(start.get(), end.get(), usage.index());
      Period before = lasts.put(meter.getAsLong(), here);
      if (before != null && here.overlaps(before)) {
        findings.report(
            "ChargePeriodStart",
            ("is %s and the end %s, but the period of /result/%s, for the same meter, is from"
                    + " %s to %s; periods do not overlap")
                .formatted(
                    usage.sent("ChargePeriodStart"),
                    usage.sent("ChargePeriodEnd"),
                    before.index(),
                    before.start(),
                    before.end()));
      }
    }
  }
}
