package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.usage.BillingPeriods;
import dev.cfbilling.conformance.mock.usage.Consumption;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import dev.cfbilling.conformance.mock.usage.RequestedDays;
import dev.cfbilling.conformance.mock.usage.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The usage of accounts in FOCUS columns. */
final class FocusUsage {
  private final Consumption consumption;
  private final FocusTerms terms;
  private final FocusRecord record;

  FocusUsage(Consumption consumption, FocusTerms terms) {
    this.consumption = consumption;
    this.terms = terms;
    this.record = new FocusRecord(terms);
  }

  /** The records of the days in {@code sent}; by default of the month up to today. */
  Records of(List<Account> accounts, AskedUsage sent) {
    AskedUsage asked = terms.withUnaskedCosts(sent);
    if (asked.costs() && terms.has(Effect.NO_CLICKHOUSE)) {
      return consumer -> {};
    }
    return asked.groups().isEmpty()
        ? consumer -> forEach(accounts, asked, (line, tags) -> add(line, tags, asked, consumer))
        : consumer -> {
          UsageSums sums = new UsageSums(asked.groups(), consumption, terms);
          forEach(accounts, asked, sums::add);
          sums.tell(consumer);
        };
  }

  /** Takes lines with the tags of their meters. */
  @FunctionalInterface
  interface TaggedLines {
    void add(Statement.Line line, Map<String, String> tags);
  }

  /** Passes on the lines of {@code asked} that tell usage. */
  void forEach(List<Account> accounts, AskedUsage asked, TaggedLines lines) {
    RequestedDays window =
        new RequestedDays(
            asked.from().orElse(BillingPeriods.MONTHS.startOf(consumption.today())),
            asked.to().orElse(consumption.today()));
    meters(accounts)
        .filter(meter -> asked.selected().has(meter.metric()))
        .forEach(
            meter -> {
              Map<String, String> tags = consumption.tagsOf(meter);
              if (asked.selected().has(tags)) {
                new Statement(consumption, meter, BillingPeriods.MONTHS)
                    .forEach(
                        window,
                        line -> {
                          if (line.isWorthTelling()) {
                            lines.add(line, tags);
                          }
                        });
              }
            });
  }

  private static Stream<MeteredItem> meters(List<Account> accounts) {
    return accounts.stream()
        .flatMap(
            account ->
                account.subscriptions().stream()
                    .flatMap(subscription -> MeteredItem.of(account, subscription)));
  }

  private void add(
      Statement.Line line,
      Map<String, String> tags,
      AskedUsage asked,
      Consumer<ObjectNode> consumer) {
    ObjectNode row = record.of(line, asked.costs());
    if (!asked.selected().tags().isEmpty()) {
      FocusRecord.putTags(tags, row);
    }
    consumer.accept(row);
    if (asked.costs() && terms.has(Effect.CORRECTIONS)) {
      FocusCosts.correction(line, consumption.today(), () -> record.of(line, true))
          .ifPresent(consumer);
    }
  }
}
