package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.Columns;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.KnownFinding;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Verdict;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.CauseText;
import dev.cfbilling.conformance.text.JudgingEditions;
import dev.cfbilling.conformance.text.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The report for CI systems: XML in Surefire's format.
 *
 * <p>The first suite, {@code run}, fails if the run was interrupted. It also has the findings in
 * calls of no operation. Every operation has a suite, and every column of the table a test case, so
 * a test keeps its name from run to run. A test fails only for errors; warnings are in its output.
 * A test whose errors are all known is skipped, for the reason that the baseline gives.
 */
public final class JunitReporter implements Reporter {
  private static final String RUN = "run";
  private static final String COMPLETION = "reaches its end";

  private final Remedies remedies;

  public JunitReporter(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<Suite> suites = new ArrayList<>();
    Map<FindingGroup, String> next = next(report);
    suites.add(run(report, next));
    report.operations().forEach(operation -> suites.add(suite(operation, report, next)));
    try {
      XmlWriter xml = new XmlWriter(out);
      xml.open("testsuites", "name", report.contractAndEditions() + ", " + report.target());
      for (Suite suite : suites) {
        write(suite, suite.name.equals(RUN) ? OriginText.of(report) : Map.of(), xml);
      }
      xml.close();
      xml.finish();
    } catch (XMLStreamException unwritable) {
      throw unwritable.getNestedException() instanceof IOException full
          ? full
          : new IOException(unwritable);
    }
  }

  /** What to do about each group, and a line that says which editions judged it. */
  private Map<FindingGroup, String> next(Report report) {
    JudgingEditions judging = new JudgingEditions(report);
    Map<FindingGroup, String> next = new HashMap<>(remedies.next(report));
    next.replaceAll(
        (group, what) -> what + judging.of(group).map("\n  judged by %s"::formatted).orElse(""));
    return next;
  }

  private static Suite run(Report report, Map<FindingGroup, String> next) {
    Optional<Problem> brokenOff =
        report
            .interruption()
            .map(Interruption::reason)
            .map(reason -> new Problem(Kind.ERROR, "interrupted", reason, ""));
    List<String> asides = new ArrayList<>(report.cautions());
    asides.addAll(new JudgingEditions(report).sentences());
    asides.addAll(report.notes());
    asides.addAll(CaptureSection.lines(report));
    asides.addAll(new Summary(report).expired());
    asides.addAll(new Summary(report).gone());
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(COMPLETION, brokenOff, asides));
    List<FindingGroup> unknown = new Summary(report).groups(Optional.empty());
    unknown.stream()
        .map(FindingGroup::check)
        .distinct()
        .forEach(
            check ->
                cases.add(
                    judged(
                        check,
                        unknown.stream().filter(of -> of.check().equals(check)).toList(),
                        next)));
    return new Suite(RUN, cases);
  }

  private static Suite suite(
      OperationResult operation, Report report, Map<FindingGroup, String> next) {
    Summary summary = new Summary(report);
    Set<String> columns = new LinkedHashSet<>(report.columns());
    summary
        .groups(Optional.of(operation.operation()))
        .forEach(group -> columns.add(Columns.of(group.check())));
    List<Case> cases = new ArrayList<>();
    for (String column : columns) {
      cases.add(
          operation.verdict() == Verdict.UNTESTED
              ? skipped(column, operation, summary, next)
              : judged(column, operation, summary, next));
    }
    return new Suite(operation.operation(), cases);
  }

  private static Case skipped(
      String column, OperationResult operation, Summary summary, Map<FindingGroup, String> next) {
    Problem untested = new Problem(Kind.SKIPPED, "", operation.reason().orElse(""), "");
    Case judged = judged(column, summary.groups(operation, column), next);
    return new Case(column, Optional.of(untested), judged.output);
  }

  /**
   * A check that failed with an exception counts in its column; the finding has an id of its own.
   */
  private static Case judged(
      String column, OperationResult operation, Summary summary, Map<FindingGroup, String> next) {
    Case judged = judged(column, summary.groups(operation, column), next);
    long errors = operation.errors().getOrDefault(column, 0L);
    if (judged.problem.isPresent() || errors == 0) {
      return judged;
    }
    String message = Summary.count(errors, "error") + "; the check broke off";
    return new Case(
        column, Optional.of(new Problem(Kind.ERROR, column, message, "")), judged.output);
  }

  private static Case judged(
      String name, List<FindingGroup> groups, Map<FindingGroup, String> next) {
    List<FindingGroup> errors = groups.stream().filter(JunitReporter::fails).toList();
    List<String> asides =
        groups.stream().filter(group -> !fails(group)).map(group -> describe(group, next)).toList();
    if (errors.isEmpty()) {
      return new Case(name, known(groups), asides);
    }
    FindingGroup first = errors.get(0);
    long others = errors.stream().mapToLong(FindingGroup::found).sum() - 1;
    String message =
        first.samples().get(0).finding().message()
            + (others == 0 ? "" : " (and " + Sentences.number(others) + " more)");
    String text = String.join("\n", errors.stream().map(group -> describe(group, next)).toList());
    return new Case(
        name, Optional.of(new Problem(Kind.FAILURE, first.check(), message, text)), asides);
  }

  private static boolean fails(FindingGroup group) {
    return group.severity() == Severity.ERROR && group.known().isEmpty();
  }

  /** Why errors are excused; empty without any. */
  private static Optional<Problem> known(List<FindingGroup> groups) {
    List<KnownFinding> known =
        groups.stream()
            .filter(group -> group.severity() == Severity.ERROR)
            .flatMap(group -> group.known().stream())
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Problem(Kind.SKIPPED, "", "known " + CauseText.since(known), ""));
  }

  private static String describe(FindingGroup group, Map<FindingGroup, String> next) {
    StringBuilder text = new StringBuilder();
    text.append(group.severity()).append("  ").append(group.check());
    text.append("  ×").append(Sentences.number(group.found()));
    text.append("\n  contract  ").append(group.contract());
    for (FindingAt at : group.samples()) {
      text.append("\n  #").append(at.exchange()).append("  ").append(at.request());
      text.append("  ").append(at.status()).append("\n      ").append(at.finding().message());
    }
    group
        .recurrence()
        .ifPresent(often -> text.append("\n  seen      ").append(CauseText.seen(often)));
    text.append("\n  next      ").append(next.getOrDefault(group, ""));
    String label = "reproduce";
    for (String command : group.samples().get(0).reproduction().lines().toList()) {
      text.append("\n  %-10s".formatted(label)).append(command);
      label = "";
    }
    return text.append('\n').toString();
  }

  private static void write(Suite suite, Map<String, String> properties, XmlWriter xml)
      throws XMLStreamException {
    xml.open(
        "testsuite",
        "name",
        suite.name,
        "tests",
        Integer.toString(suite.cases.size()),
        "failures",
        suite.count(Kind.FAILURE),
        "errors",
        suite.count(Kind.ERROR),
        "skipped",
        suite.count(Kind.SKIPPED),
        "time",
        "0");
    if (!properties.isEmpty()) {
      xml.open("properties");
      for (Map.Entry<String, String> property : properties.entrySet()) {
        xml.text("property", "", "name", property.getKey(), "value", property.getValue());
      }
      xml.close();
    }
    for (Case one : suite.cases) {
      write(one, suite.name, xml);
    }
    xml.close();
  }

  private static void write(Case one, String suite, XmlWriter xml) throws XMLStreamException {
    String[] attributes = {"classname", suite, "name", one.name, "time", "0"};
    if (one.problem.isEmpty() && one.output.isEmpty()) {
      xml.text("testcase", "", attributes);
      return;
    }
    xml.open("testcase", attributes);
    if (one.problem.isPresent()) {
      write(one.problem.get(), xml);
    }
    if (!one.output.isEmpty()) {
      xml.text("system-out", String.join("\n", one.output));
    }
    xml.close();
  }

  private static void write(Problem problem, XmlWriter xml) throws XMLStreamException {
    switch (problem.kind) {
      case SKIPPED -> xml.text("skipped", "", "message", problem.message);
      case FAILURE, ERROR ->
          xml.text(
              problem.kind.element, problem.text, "message", problem.message, "type", problem.type);
    }
  }

  private enum Kind {
    FAILURE("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    Kind(String element) {
      this.element = element;
    }
  }

  private record Suite(String name, List<Case> cases) {
    String count(Kind kind) {
      return Long.toString(
          cases.stream()
              .flatMap(one -> one.problem.stream())
              .filter(problem -> problem.kind == kind)
              .count());
    }
  }

  private record Case(String name, Optional<Problem> problem, List<String> output) {}

  private record Problem(Kind kind, String type, String message, String text) {}
}
