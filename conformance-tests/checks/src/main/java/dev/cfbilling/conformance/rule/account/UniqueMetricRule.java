package dev.cfbilling.conformance.rule.account;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/** Each metric is listed once. Upstream does not say by what the list is in order. */
final class UniqueMetricRule implements DatasetRule {
  private static final String ID = "Id";
  private static final String NAME = "Name";
  private static final Terms TERMS =
      Terms.of(UniqueMetricRule.class, "dataset.unique-metric", ID, NAME);

  /** A metric's first record. */
  private record First(long name, int index) {}

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    Long2ObjectMap<First> firsts = new Long2ObjectOpenHashMap<>();
    return (metric, findings) -> {
      long id = metric.fingerprint(ID);
      if (id == Fingerprints.NONE) {
        return;
      }
      First here = new First(metric.fingerprint(NAME), metric.index());
      First first = firsts.putIfAbsent(id, here);
      if (first != null) {
        report(first, here, metric, findings);
      }
    };
  }

  private static void report(First first, First here, RecordView metric, RuleSink findings) {
    if (first.name() == here.name()) {
      findings.report(
          ID,
          "is %s, as in /result/%s; each metric is listed once"
              .formatted(metric.sent(ID), first.index()));
    } else {
      findings.report(
          ID,
          "name",
          "is %s, of the Name %s, and in /result/%s of another Name; an id is of one metric"
              .formatted(metric.sent(ID), metric.sent(NAME), first.index()));
    }
  }
}
