package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each id has one name in a response, unless it was renamed within a period. */
final class NamesRule implements DatasetRule {
  private record Name(String id, String property) {}

  private static final List<Name> NAMES =
      List.of(
          new Name("BillingAccountId", "BillingAccountName"),
          new Name("SubAccountId", "SubAccountName"),
          new Name("RegionId", "RegionName"),
          new Name(OwnColumns.METRIC_ID, OwnColumns.METRIC_NAME),
          new Name(OwnColumns.METRIC_ID, OwnColumns.PRODUCT_FAMILY_NAME),
          new Name(OwnColumns.ZONE_ID, OwnColumns.ZONE_NAME),
          new Name("ZoneId", "ZoneName"));
  private static final Terms TERMS =
      Terms.of(
          NamesRule.class,
          "dataset.names",
          NAMES.stream()
              .flatMap(name -> Stream.of(name.id(), name.property()))
              .distinct()
              .toArray(String[]::new));

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public boolean passesOverRepeats() {
    return true;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    List<FirstValues<String>> seen = NAMES.stream().map(name -> new FirstValues<String>()).toList();
    return (usage, findings) -> {
      for (int i = 0; i < NAMES.size(); i++) {
        inspect(NAMES.get(i), seen.get(i), usage, findings);
      }
    };
  }

  private static void inspect(
      Name name, FirstValues<String> seen, RecordView usage, RuleSink findings) {
    long id = usage.fingerprint(name.id());
    Optional<String> text = usage.text(name.property());
    if (id != Fingerprints.NONE && text.isPresent()) {
      seen.contradiction(id, text.get(), usage.index())
          .ifPresent(
              first ->
                  findings.report(
                      name.property(),
                      ("is %s but another in /result/%s, for the same %s %s; an id has one"
                              + " name, unless it was renamed")
                          .formatted(
                              usage.sent(name.property()),
                              first.index(),
                              name.id(),
                              usage.sent(name.id()))));
    }
  }
}
