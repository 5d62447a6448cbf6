package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.AskedRecords;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A response has only records that the request asks for, by their days and their metrics. */
final class AskedRecordsRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(AskedRecordsRule.class, "dataset.asked", UsageKeys.DAY, OwnColumns.METRIC_ID);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Optional<List<String>> repeatsOf() {
    return Optional.of(TERMS.fields());
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    AskedRecords asked = answer.asked();
    if (asked.areAll()) {
      return (usage, findings) -> {};
    }
    return (usage, findings) -> {
      inspectDay(asked, usage, findings);
      inspectMetric(asked, usage, findings);
    };
  }

  private static void inspectDay(AskedRecords asked, RecordView usage, RuleSink findings) {
    Optional<Instant> start = usage.instant(UsageKeys.DAY);
    if (start.isPresent() && !asked.include(start.get())) {
      AskedRecords.Period period = asked.period().orElseThrow();
      findings.report(
          UsageKeys.DAY,
          "is %s but the request asks for usage from %s and before %s; no other belongs in the answer"
              .formatted(usage.sent(UsageKeys.DAY), period.from(), period.before()));
    }
  }

  private static void inspectMetric(AskedRecords asked, RecordView usage, RuleSink findings) {
    Optional<String> metric = usage.text(OwnColumns.METRIC_ID);
    if (metric.isPresent()
        && !asked.metrics().isEmpty()
        && !asked.metrics().contains(metric.get())) {
      findings.report(
          OwnColumns.METRIC_ID,
          "is %s but the request asks for %s; no other metric's usage belongs in the answer"
              .formatted(
                  usage.sent(OwnColumns.METRIC_ID),
                  asked.metrics().stream()
                      .sorted()
                      .map(Quote::text)
                      .collect(Collectors.joining(", "))));
    }
  }
}
