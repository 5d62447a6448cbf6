package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.run.Columns;
import dev.cfbilling.conformance.run.FindingAt;
import dev.cfbilling.conformance.run.FindingGroup;
import dev.cfbilling.conformance.run.OperationResult;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What the template of the page asks for. */
final class HtmlPage {
  private static final String STYLE = read("report.css");
  private static final String SCRIPT = read("report.js");
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
          .formatted(hash(STYLE), hash(SCRIPT));

  private final Report report;
  private final Function<String, Optional<String>> explanations;

  HtmlPage(Report report, Function<String, Optional<String>> explanations) {
    this.report = report;
    this.explanations = explanations;
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

  long count(Severity severity) {
    return report.count(severity);
  }

  /** The class of a word for a verdict or a severity. */
  String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** The class of a cell, by what it says. */
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

  /** Where the page shows only the findings of one cell. */
  String link(OperationResult operation, String column) {
    return "#operation=" + encode(operation.operation()) + "&check=" + encode(column);
  }

  long answers(OperationResult operation) {
    return operation.answers().values().stream().mapToLong(Long::longValue).sum();
  }

  long answers(OperationResult operation, int status) {
    return operation.answers().getOrDefault(status, 0L);
  }

  int percent(OperationResult operation) {
    return operation.constraints() == 0
        ? 100
        : operation.exercised() * 100 / operation.constraints();
  }

  /** The operations that something was found in. */
  NavigableSet<String> operationsWithFindings() {
    NavigableSet<String> operations = new TreeSet<>();
    report.groups().forEach(group -> group.operation().ifPresent(operations::add));
    return operations;
  }

  /** The checks that found something, by column. */
  NavigableMap<String, NavigableSet<String>> checksWithFindings() {
    NavigableMap<String, NavigableSet<String>> checks = new TreeMap<>();
    report
        .groups()
        .forEach(
            group ->
                checks
                    .computeIfAbsent(column(group), unseen -> new TreeSet<>())
                    .add(group.check()));
    return checks;
  }

  String column(FindingGroup group) {
    return Columns.of(group.check());
  }

  FindingAt first(FindingGroup group) {
    return group.samples().get(0);
  }

  List<FindingAt> others(FindingGroup group) {
    return group.samples().subList(1, group.samples().size());
  }

  long unshown(FindingGroup group) {
    return group.found() - group.samples().size();
  }

  String question(FindingGroup group) {
    return explanations.apply(group.check()).flatMap(text -> text.lines().findFirst()).orElse("");
  }

  Optional<String> advice(FindingGroup group) {
    return Advice.about(group.check());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String read(String resource) {
    try (InputStream text = HtmlPage.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
