package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each id has one name at a time; it may be renamed from a day on. */
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
          Stream.concat(names(), Stream.of(UsageKeys.DAY)).toArray(String[]::new));

  private static Stream<String> names() {
    return NAMES.stream().flatMap(name -> Stream.of(name.id(), name.property())).distinct();
  }

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Optional<List<String>> repeatsOf() {
    return Optional.of(names().toList());
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    List<NamesOfIds> seen = NAMES.stream().map(name -> new NamesOfIds()).toList();
    return (usage, findings) -> {
      Optional<Instant> day = usage.instant(UsageKeys.DAY);
      for (int i = 0; day.isPresent() && i < NAMES.size(); i++) {
        inspect(NAMES.get(i), seen.get(i), day.get(), usage, findings);
      }
    };
  }

  private static void inspect(
      Name name, NamesOfIds seen, Instant day, RecordView usage, RuleSink findings) {
    long id = usage.fingerprint(name.id());
    Optional<String> text = usage.text(name.property());
    if (id != Fingerprints.NONE && text.isPresent()) {
      seen.conflict(id, text.get(), usage.index(), day)
          .ifPresent(
              other ->
                  findings.report(
                      name.property(),
                      ("is %s but another in /result/%s, for the same %s %s; an id has one"
                              + " name, until it is renamed")
                          .formatted(
                              usage.sent(name.property()),
                              other,
                              name.id(),
                              usage.sent(name.id()))));
    }
  }
}
