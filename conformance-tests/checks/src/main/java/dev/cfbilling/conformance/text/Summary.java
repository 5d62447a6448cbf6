package dev.cfbilling.conformance.text;

import dev.cfbilling.conformance.check.record.FocusCoverage;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.Columns;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Verdict;
import dev.cfbilling.conformance.run.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Summarises a report in a few sentences, worded alike in all formats. */
public final class Summary {
  private final Report report;

  public Summary(Report report) {
    this.report = report;
  }

  /**
   * The verdict on the whole run; an interrupted run has not passed, and what is known counts no
   * more.
   */
  public Verdict verdict() {
    if (report.countNew(Severity.ERROR) > 0) {
      return Verdict.DEPARTS;
    }
    return tested() == 0 || report.interruption().isPresent() ? Verdict.UNTESTED : Verdict.CONFORMS;
  }

  /** The verdict as a headline. */
  public String headline() {
    return switch (verdict()) {
      case DEPARTS -> "Departs from the contract";
      case CONFORMS ->
          report.count(Severity.ERROR) == 0
              ? "Conforms to the contract"
              : "No new errors: those found are known";
      case UNTESTED -> tested() == 0 ? "Nothing was tested" : "Broke off before the end";
    };
  }

  /** The number of operations that were tested. */
  public long tested() {
    return report.operations().stream()
        .filter(operation -> operation.verdict() != Verdict.UNTESTED)
        .count();
  }

  /** How many operations were tested, and in how many exchanges. */
  public String extent() {
    long unknown = report.unknown();
    return "%s of %s operations tested in %s%s, %s %% of the constraints exercised"
        .formatted(
            tested(),
            report.operations().size(),
            count(report.judged(), "exchange"),
            unknown == 0
                ? ""
                : " (besides " + Sentences.number(unknown) + " that are no calls of it)",
            report.coveragePercent());
  }

  /** The numbers of errors and warnings; beside a baseline those that are new, known and gone. */
  public String counts() {
    long errors = report.count(Severity.ERROR);
    long warnings = report.count(Severity.WARNING);
    if (report.baseline().isEmpty()) {
      return counts(errors, warnings);
    }
    long newErrors = report.countNew(Severity.ERROR);
    long newWarnings = report.countNew(Severity.WARNING);
    return "new: %s; known: %s; gone: %s"
        .formatted(
            counts(newErrors, newWarnings),
            counts(errors - newErrors, warnings - newWarnings),
            Sentences.number(report.baseline().get().gone().size()));
  }

  private static String counts(long errors, long warnings) {
    return count(errors, "error") + ", " + count(warnings, "warning");
  }

  /** One sentence for each finding that a baseline has and that no longer occurs. */
  public List<String> gone() {
    return report.baseline().stream()
        .flatMap(
            baseline ->
                baseline.gone().stream()
                    .map(
                        known ->
                            "%s no longer occurs: remove it from %s, or let --update-baseline do so."
                                .formatted(known.place(), baseline.name())))
        .toList();
  }

  /** One sentence for each finding that a baseline no longer excuses. */
  public List<String> expired() {
    return report.baseline().stream()
        .flatMap(
            baseline ->
                baseline.expired().stream()
                    .map(
                        known ->
                            "%s counts again: %s excused it until %s."
                                .formatted(
                                    known.place(),
                                    baseline.name(),
                                    known.expires().map(String::valueOf).orElse(""))))
        .toList();
  }

  /** Why the run stopped early, and why a pass means less than it seems. */
  public List<String> cautions() {
    return Stream.of(
            report.interruption().map(Interruption::reason).stream(),
            report.cautions().stream(),
            expired().stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  /** One sentence for each untested operation. */
  public List<String> untested() {
    return report.operations().stream()
        .flatMap(
            operation ->
                operation
                    .reason()
                    .map(reason -> "%s is untested: %s.".formatted(operation.operation(), reason))
                    .stream())
        .toList();
  }

  /** The findings in one operation, or in calls of none. */
  public List<FindingGroup> groups(Optional<String> operation) {
    return report.groups().stream().filter(group -> group.operation().equals(operation)).toList();
  }

  /** The findings in one operation and column. */
  public List<FindingGroup> groups(OperationResult operation, String column) {
    return groups(Optional.of(operation.operation())).stream()
        .filter(group -> Columns.of(group.check()).equals(column))
        .toList();
  }

  /** The table's cell for an operation and a column: a count, {@code ok} or {@code -}. */
  public static String cell(OperationResult operation, String column) {
    return cell(operation, List.of(column));
  }

  /** The table's cell for an operation and several columns together. */
  public static String cell(OperationResult operation, List<String> columns) {
    long errors = sum(operation.errors(), columns);
    long warnings = sum(operation.warnings(), columns);
    if (errors > 0) {
      return count(errors, "error");
    }
    if (warnings > 0) {
      return count(warnings, "warning");
    }
    return operation.verdict() == Verdict.UNTESTED ? "-" : "ok";
  }

  private static long sum(Map<String, Long> counts, List<String> columns) {
    return columns.stream().mapToLong(column -> counts.getOrDefault(column, 0L)).sum();
  }

  /** The FOCUS coverage, with one sentence for all operations that lack the same columns. */
  public List<String> focus() {
    Map<List<String>, List<String>> operations = new LinkedHashMap<>();
    for (OperationResult operation : report.operations()) {
      operation
          .focus()
          .ifPresent(
              focus ->
                  operations
                      .computeIfAbsent(focus.absent(), unseen -> new ArrayList<>())
                      .add(operation.operation()));
    }
    return operations.entrySet().stream()
        .map(entry -> focus(new FocusCoverage(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static String focus(FocusCoverage focus, List<String> operations) {
    return "FOCUS 1.3: %s of %s mandatory columns in %s%s."
        .formatted(
            focus.carried(),
            focus.mandatory(),
            String.join(", ", operations),
            focus.absent().isEmpty() ? "" : "; absent: " + String.join(", ", focus.absent()));
  }

  /** {@code 1 error}, {@code 2,000 errors}. */
  public static String count(long number, String what) {
    return Sentences.number(number) + " " + what + (number == 1 ? "" : "s");
  }
}
