package dev.cfbilling.conformance.rule.account;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Element;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.LinkedHashMap;
import java.util.Map;

/** A metric names each of its dimensions once. */
final class DimensionKeysRule implements RecordRule {
  private static final String KEYS = "DimensionKeys";
  private static final Terms TERMS =
      Terms.of(DimensionKeysRule.class, "dataset.dimension-keys", KEYS);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView metric, RuleSink findings) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Element key : metric.elements(KEYS)) {
      key.text().ifPresent(text -> times.merge(text, 1, Integer::sum));
    }
    times.forEach(
        (key, count) -> {
          if (count > 1) {
            findings.report(
                KEYS,
                "has %s %s times; each dimension is named once".formatted(Quote.text(key), count));
          }
        });
  }
}
