package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.OptionalLong;

/**
 * There is one record for each metric, account and day; one finding for each response.
 *
 * <p>Splits by region and zone are allowed, and so are corrections beside the original. What
 * remains is a split by sub-account, which matters where a part belongs to none.
 */
final class UniqueMetricDayRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(UniqueMetricDayRule.class, "dataset.unique-metric-day", UsageKeys.FIELDS);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new Splits(answer);
  }

  private static final class Splits implements Accumulator {
    private final RecordFingerprint key;

    /** The first sub-account of each day; {@code dataset.unique-key} reports a repeated one. */
    private final DayNumbers firsts = new DayNumbers();

    /** Numbers of sub-accounts, by fingerprint; 0 for no sub-account. */
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();

    private int splits;
    private int first;
    private boolean partOfNone;

    Splits(AnswerContext answer) {
      key = UsageKeys.acrossSubAccounts(answer);
      numbers.put(Fingerprints.NONE, 0);
    }

    @Override
    public void accept(RecordView usage, RuleSink findings) {
      OptionalLong metric = key.of(usage);
      if (metric.isEmpty()) {
        return;
      }
      int subAccount =
          numbers.computeIfAbsent(usage.fingerprint("SubAccountId"), unseen -> numbers.size());
      int earlier = firsts.putIfAbsent(metric.getAsLong(), usage, subAccount);
      if (earlier != DayNumbers.NONE && earlier != subAccount) {
        first = splits == 0 ? usage.index() : first;
        splits++;
        partOfNone |= subAccount == 0 || earlier == 0;
      }
    }

    @Override
    public void finish(RuleSink findings) {
      if (splits > 0) {
        findings.report(
            "SubAccountId",
            partOfNone ? "" : "sub-accounts",
            ("has %s from an earlier one only in SubAccountId, the first at /result/%s;"
                    + " there is one for each metric, account and day")
                .formatted(
                    splits == 1 ? "1 record that differs" : splits + " records that differ",
                    first));
      }
    }
  }
}
