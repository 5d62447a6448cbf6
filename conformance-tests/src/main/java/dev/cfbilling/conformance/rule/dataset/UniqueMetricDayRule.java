package dev.cfbilling.conformance.rule.dataset;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.Answer;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordKey;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.OptionalLong;

/**
 * There is one record for each metric, account and day.
 *
 * <p>The documentation says so in these words. Its fields tell region and zone too, so that a
 * metric may well be split by them, and corrections stand beside what they correct; what is left is
 * a split by sub-account. Between sub-accounts, as of two subscriptions, it is only told; it is a
 * warning where a part belongs to none. Reported once an answer.
 */
final class UniqueMetricDayRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of("dataset.unique-metric-day", UsageKeys.FIELDS).warning(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(Answer answer) {
    return new Splits();
  }

  private static final class Splits implements Accumulator {
    private final RecordKey key = UsageKeys.acrossSubAccounts();

    /** The first sub-account's fingerprint; what repeats that too, is another rule's. */
    private final Long2LongOpenHashMap subAccounts = new Long2LongOpenHashMap();

    private int splits;
    private int first;
    private boolean partOfNone;

    @Override
    public void accept(RecordView usage, RuleSink findings) {
      OptionalLong here = key.of(usage);
      if (here.isEmpty()) {
        return;
      }
      long subAccount = usage.fingerprint("SubAccountId");
      long earlier = subAccounts.getOrDefault(here.getAsLong(), subAccount);
      if (earlier == subAccount) {
        subAccounts.put(here.getAsLong(), subAccount);
      } else {
        first = splits == 0 ? usage.index() : first;
        splits++;
        partOfNone |= subAccount == Fingerprints.NONE || earlier == Fingerprints.NONE;
      }
    }

    @Override
    public void finish(RuleSink findings) {
      if (splits > 0) {
        findings.report(
            "SubAccountId",
            partOfNone ? Severity.WARNING : Severity.INFORMATION,
            ("has %s from an earlier one only in SubAccountId, the first at /result/%s;"
                    + " there is one for each metric, account and day")
                .formatted(
                    splits == 1 ? "1 record that differs" : splits + " records that differ",
                    first));
      }
    }
  }
}
