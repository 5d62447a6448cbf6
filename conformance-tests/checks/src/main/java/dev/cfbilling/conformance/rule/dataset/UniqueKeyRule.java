package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * No two records have the same key.
 *
 * <p>The API describes cost and usage this way; FOCUS has no such rule, and no page says so of
 * PayGo. A column that the contract does not have may distinguish records: then it is a warning.
 */
final class UniqueKeyRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(UniqueKeyRule.class, "dataset.unique-key", UsageKeys.FIELDS);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new Uniqueness(answer);
  }

  private static final class Uniqueness implements Accumulator {
    private final AnswerContext answer;
    private final List<String> properties;
    private final RecordFingerprint key;
    private final DayNumbers firsts = new DayNumbers();

    Uniqueness(AnswerContext answer) {
      this.answer = answer;
      this.properties = UsageKeys.propertiesOfRecord(answer);
      this.key = UsageKeys.ofMeter(answer);
    }

    @Override
    public void accept(RecordView usage, RuleSink findings) {
      OptionalLong meter = key.of(usage);
      if (meter.isEmpty()) {
        return;
      }
      int first = firsts.putIfAbsent(number(meter.getAsLong(), usage), usage, usage.index());
      if (first != DayNumbers.NONE) {
        findings.report(
            "",
            clause(usage, findings),
            "has the %s of /result/%s; no two records are about the same"
                .formatted(String.join(", ", properties), first));
      }
    }

    private long number(long meter, RecordView usage) {
      return UsageKeys.tellsMeters(answer)
          ? meter
          : Fingerprints.join(
              meter,
              Objects.hash(amount(UsageKeys.QUANTITY, usage), amount(UsageKeys.RUN_UP, usage)));
    }

    private static Optional<BigDecimal> amount(String property, RecordView usage) {
      return usage.decimal(property).map(BigDecimal::stripTrailingZeros);
    }

    private String clause(RecordView usage, RuleSink findings) {
      if (UsageKeys.mayBeGrouped(answer, usage)) {
        return "vague";
      }
      return usage.mayBeCorrection() && findings.states("correction") ? "correction" : "";
    }
  }
}
