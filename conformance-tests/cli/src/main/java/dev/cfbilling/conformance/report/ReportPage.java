package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.report.figure.Figure;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.Columns;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.CauseText;
import dev.cfbilling.conformance.text.JudgingEditions;
import dev.cfbilling.conformance.text.Summary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values and functions that the page's template uses. */
final class ReportPage {
  private static final String STYLE = Pages.style("report.css");
  private static final String SCRIPT = Pages.read("report.js");
  private static final String POLICY = Pages.policy(STYLE, Optional.of(SCRIPT));

  /** The number of causes that fit one screen. */
  private static final int FIRST = 10;

  /** Limits the page to a size that browsers open; further causes are only counted. */
  private static final int MAX_CAUSES = 200;

  /** Up to this many causes are not folded. */
  private static final int SHORT = 3;

  private static final int MAX_TITLE = 70;
  private static final int MAX_SAMPLES = 6;
  private static final int MAX_PATTERNS = 6;

  private final Report report;
  private final Function<String, Optional<String>> explanations;
  private final Remedies remedies;
  private final JudgingEditions judging;
  private final List<Figure> figures;

  ReportPage(
      Report report,
      Function<String, Optional<String>> explanations,
      Remedies remedies,
      List<Figure> figures) {
    this.figures = figures;
    this.report = report;
    this.explanations = explanations;
    this.remedies = remedies;
    this.judging = new JudgingEditions(report);
  }

  /** The verdict, and the target if it fits a browser tab. */
  String title() {
    String title = summary().headline() + ": " + report.target();
    return title.length() <= MAX_TITLE ? title : summary().headline();
  }

  List<Figure> figures() {
    return figures;
  }

  Map<String, String> origin() {
    return OriginText.of(report);
  }

  List<ColumnGroup> groups() {
    return ColumnGroup.of(report.columns());
  }

  /** The group's columns with errors or warnings. */
  List<String> telling(OperationResult operation, ColumnGroup group) {
    return group.columns().stream()
        .filter(
            column ->
                operation.errors().containsKey(column) || operation.warnings().containsKey(column))
        .toList();
  }

  /** The summary of a cell. */
  String cell(OperationResult operation, ColumnGroup group) {
    String cell = Summary.cell(operation, group.columns());
    return cell.equals("-") ? "–" : cell;
  }

  /** The CSS class of a cell, by its worst column. */
  String tone(OperationResult operation, ColumnGroup group) {
    List<String> tones = group.columns().stream().map(column -> tone(operation, column)).toList();
    return Stream.of("error", "warning", "ok").filter(tones::contains).findFirst().orElse("none");
  }

  boolean isShort(List<Cause> causes) {
    return causes.size() <= SHORT;
  }

  List<Cause> first(List<Cause> causes) {
    return causes.subList(0, Math.min(FIRST, causes.size()));
  }

  List<Cause> rest(List<Cause> causes) {
    return causes.subList(first(causes).size(), Math.min(MAX_CAUSES, causes.size()));
  }

  /** The number of causes that are not on the page. */
  int left(List<Cause> causes) {
    return Math.max(0, causes.size() - MAX_CAUSES);
  }

  String operations(Cause cause) {
    return CauseText.operations(cause);
  }

  String extent(Cause cause) {
    return CauseText.extent(cause);
  }

  JudgingEditions judging() {
    return judging;
  }

  String next(Cause cause) {
    return remedies.next(cause, report, Remedies.SHOWN);
  }

  Optional<String> patch(Cause cause) {
    return remedies.patch(cause).map(String::stripTrailing);
  }

  List<String> patterns(Cause cause) {
    return cause.patterns().stream().limit(MAX_PATTERNS).toList();
  }

  Report report() {
    return report;
  }

  Summary summary() {
    return new Summary(report);
  }

  List<CaptureSection> captures() {
    return CaptureSection.of(report);
  }

  String policy() {
    return POLICY;
  }

  String style() {
    return STYLE;
  }

  String script() {
    return SCRIPT;
  }

  /** Those that are new, if there is a baseline. */
  long count(Severity severity) {
    return report.countNew(severity);
  }

  /** What is counted, for the words after it. */
  String kind() {
    return report.baseline().isPresent() ? "new " : "";
  }

  long knownFindings() {
    return Stream.of(Severity.ERROR, Severity.WARNING)
        .mapToLong(severity -> report.count(severity) - report.countNew(severity))
        .sum();
  }

  /** The heading of the causes that begin with this one; empty for the others. */
  Optional<String> part(List<Cause> causes, Cause cause) {
    return causes.stream()
        .filter(each -> report.baseline().isPresent() && each.standing() == cause.standing())
        .findFirst()
        .filter(cause::equals)
        .map(
            first ->
                switch (first.standing()) {
                  case NEW -> "New";
                  case KNOWN -> "Known";
                  case INFORMATION -> "For information";
                });
  }

  Optional<String> seen(Cause cause) {
    return CauseText.seen(cause);
  }

  Optional<String> known(Cause cause) {
    return CauseText.known(cause);
  }

  /** The CSS class of a verdict or a severity. */
  String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** The CSS class of one column of an operation. */
  String tone(OperationResult operation, String column) {
    if (operation.errors().containsKey(column)) {
      return "error";
    }
    if (operation.warnings().containsKey(column)) {
      return "warning";
    }
    return Summary.cell(operation, column).equals("ok") ? "ok" : "none";
  }

  boolean hasFindings(OperationResult operation, String column) {
    return !summary().groups(operation, column).isEmpty();
  }

  /** A link that filters the page by one cell. */
  String link(OperationResult operation, String column) {
    return "#operation=" + encode(operation.operation()) + "&check=" + encode(column);
  }

  long answers(OperationResult operation) {
    return operation.answers().values().stream().mapToLong(Long::longValue).sum();
  }

  int percent(OperationResult operation) {
    return operation.constraints() == 0
        ? 100
        : operation.exercised() * 100 / operation.constraints();
  }

  /** The operations with findings. */
  NavigableSet<String> operationsWithFindings() {
    NavigableSet<String> operations = new TreeSet<>();
    report.groups().forEach(group -> group.operation().ifPresent(operations::add));
    return operations;
  }

  /** The checks with findings, by column. */
  NavigableMap<String, NavigableSet<String>> checksWithFindings() {
    NavigableMap<String, NavigableSet<String>> checks = new TreeMap<>();
    report
        .groups()
        .forEach(
            group ->
                checks
                    .computeIfAbsent(Columns.of(group.check()), unseen -> new TreeSet<>())
                    .add(group.check()));
    return checks;
  }

  String column(Cause cause) {
    return Columns.of(cause.check());
  }

  /** Further samples after the first. */
  List<FindingAt> others(Cause cause) {
    return cause.samples().stream().skip(1).limit(MAX_SAMPLES - 1).toList();
  }

  long unshown(Cause cause) {
    return cause.found() - 1 - others(cause).size();
  }

  String question(Cause cause) {
    return explanations.apply(cause.check()).flatMap(text -> text.lines().findFirst()).orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
