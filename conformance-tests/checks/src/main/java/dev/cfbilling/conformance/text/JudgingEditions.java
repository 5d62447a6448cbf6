package dev.cfbilling.conformance.text;

import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which editions of the contract judged a part of a run, worded alike in all formats.
 *
 * <p>Where one edition judged everything, the headline names it, and no part repeats it.
 */
public final class JudgingEditions {
  private final boolean severalJudged;
  private final List<String> operations;
  private final Map<Integer, LocalDate> byExchange = new HashMap<>();
  private final Map<String, NavigableSet<LocalDate>> byOperation = new HashMap<>();

  public JudgingEditions(Report report) {
    this.severalJudged = report.editions().size() > 1;
    this.operations = report.operations().stream().map(each -> each.operation()).toList();
    report.exchanges().forEach(this::add);
  }

  private void add(ExchangeResult exchange) {
    exchange
        .edition()
        .ifPresent(
            edition -> {
              byExchange.put(exchange.index(), edition);
              exchange
                  .operation()
                  .ifPresent(
                      id -> byOperation.computeIfAbsent(id, each -> new TreeSet<>()).add(edition));
            });
  }

  /** Whether several editions judged, so that the parts say which. */
  public boolean areSeveral() {
    return severalJudged;
  }

  /** Those of an operation's calls; empty when it was not called, or one edition judged all. */
  public Optional<String> of(String operation) {
    return told(byOperation.getOrDefault(operation, new TreeSet<>()));
  }

  /** Those of the calls with a finding of this group. */
  public Optional<String> of(FindingGroup group) {
    return told(editions(group.exchanges()));
  }

  /** Those of the calls with a finding of this cause. */
  public Optional<String> of(Cause cause) {
    BitSet exchanges = new BitSet();
    cause.groups().forEach(group -> exchanges.or(group.exchanges()));
    return told(editions(exchanges));
  }

  /** A sentence for all operations that the same editions judged, in the report's order. */
  public List<String> sentences() {
    Map<String, List<String>> judged = new LinkedHashMap<>();
    for (String operation : operations) {
      of(operation)
          .ifPresent(
              editions ->
                  judged.computeIfAbsent(editions, each -> new ArrayList<>()).add(operation));
    }
    return judged.entrySet().stream()
        .map(
            each ->
                "Judged by %s: %s.".formatted(each.getKey(), String.join(", ", each.getValue())))
        .toList();
  }

  private NavigableSet<LocalDate> editions(BitSet exchanges) {
    NavigableSet<LocalDate> editions = new TreeSet<>();
    exchanges.stream()
        .mapToObj(byExchange::get)
        .filter(edition -> edition != null)
        .forEach(editions::add);
    return editions;
  }

  private Optional<String> told(NavigableSet<LocalDate> editions) {
    if (!severalJudged || editions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        editions.size() == 1
            ? "the edition of " + editions.first()
            : "%s editions of %s to %s"
                .formatted(editions.size(), editions.first(), editions.last()));
  }
}
