package dev.cfbilling.conformance.baseline;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.BaselineResult;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.KnownFinding;
import dev.cfbilling.conformance.run.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a team knows of an API and has accepted.
 *
 * @param findings errors and warnings of runs, in no order
 * @param differences between the contract and an upstream document, in no order
 */
public record Baseline(List<KnownFinding> findings, List<AcceptedDifference> differences) {
  /** Nothing is known. */
  public static final Baseline EMPTY = new Baseline(List.of(), List.of());

  private static final Comparator<KnownFinding> IN_FILE =
      Comparator.comparing(KnownFinding::check)
          .thenComparing(known -> known.operation().orElse(""))
          .thenComparing(known -> known.pattern().orElse(""))
          .thenComparing(known -> known.subject().orElse(""))
          .thenComparing(KnownFinding::contract);

  public Baseline {
    findings = List.copyOf(findings);
    differences = List.copyOf(differences);
  }

  /**
   * The report beside this baseline: which findings are known, and which known ones are gone.
   *
   * @param name what people call the baseline
   * @param today in UTC; what expires on it or has expired fails again
   */
  public Report beside(Report report, String name, LocalDate today) {
    List<KnownFinding> expired = new ArrayList<>();
    List<FindingGroup> marked = new ArrayList<>();
    for (FindingGroup group : report.groups()) {
      Optional<KnownFinding> known = find(group, today);
      known.filter(entry -> entry.isExpired(today)).ifPresent(expired::add);
      marked.add(known.filter(entry -> !entry.isExpired(today)).map(group::knownAs).orElse(group));
    }
    return report.beside(new BaselineResult(name, gone(report), expired), marked);
  }

  /** One that still holds before an expired one, and one for its subject before one for any. */
  private Optional<KnownFinding> find(FindingGroup group, LocalDate today) {
    return findings.stream()
        .filter(known -> known.isOf(group))
        .min(
            Comparator.comparing((KnownFinding known) -> known.isExpired(today))
                .thenComparing(known -> known.subject().isEmpty()));
  }

  /**
   * Those that did not occur where they were looked for; an interrupted run may have missed them.
   */
  private List<KnownFinding> gone(Report report) {
    return findings.stream()
        .filter(known -> report.looksFor(known.check(), known.operation(), known.pattern()))
        .filter(known -> report.groups().stream().noneMatch(known::isOf))
        .toList();
  }

  /**
   * The baseline that has exactly what is known after a run: its errors and warnings, what was one
   * before and occurs, and what it could not look for. First days, reasons and expiries stay, and
   * an entry for any subject stays one.
   *
   * @param today in UTC; the day of findings at an unknown time
   * @param least the least severity that is written
   */
  public Baseline updatedBy(Report report, LocalDate today, Severity least) {
    List<KnownFinding> gone = gone(report);
    Set<KnownFinding> found = new HashSet<>();
    // Findings of one place that differ in their severity are one entry.
    Map<String, KnownFinding> seen = new LinkedHashMap<>();
    for (FindingGroup group : report.groups()) {
      Optional<KnownFinding> before = find(group, today);
      before.ifPresent(found::add);
      if (group.severity().compareTo(least) <= 0 || before.isPresent()) {
        KnownFinding entry = seen(group, before, report.exchanges(), today);
        seen.merge(entry.identity(), entry, KnownFinding::with);
      }
    }
    List<KnownFinding> updated = new ArrayList<>(seen.values());
    findings.stream()
        .filter(known -> !gone.contains(known) && !found.contains(known))
        .forEach(updated::add);
    return new Baseline(updated.stream().sorted(IN_FILE).toList(), differences);
  }

  private static KnownFinding seen(
      FindingGroup group,
      Optional<KnownFinding> before,
      List<ExchangeResult> exchanges,
      LocalDate today) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (ExchangeResult exchange : exchanges) {
      if (group.exchanges().get(exchange.index())) {
        exchange.startedAt().map(Baseline::day).ifPresent(days::add);
      }
    }
    if (days.isEmpty()) {
      days.add(today);
    }
    before.map(KnownFinding::firstSeen).ifPresent(days::add);
    before.map(KnownFinding::lastSeen).ifPresent(days::add);
    return new KnownFinding(
        group.check(),
        group.operation(),
        group.pattern(),
        before.isPresent() ? before.get().subject() : group.subject(),
        group.contract().toString(),
        days.first(),
        days.last(),
        group.found(),
        before.map(KnownFinding::reason).orElse(""),
        before.flatMap(KnownFinding::expires));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
