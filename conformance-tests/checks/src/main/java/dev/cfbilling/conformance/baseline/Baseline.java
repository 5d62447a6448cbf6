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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
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
          .thenComparing(known -> known.value().orElse(""))
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
      Optional<KnownFinding> known = find(group);
      known.filter(entry -> entry.isExpired(today)).ifPresent(expired::add);
      marked.add(known.filter(entry -> !entry.isExpired(today)).map(group::knownAs).orElse(group));
    }
    return report.beside(new BaselineResult(name, gone(report), expired), marked);
  }

  private Optional<KnownFinding> find(FindingGroup group) {
    return findings.stream().filter(known -> known.isOf(group)).findFirst();
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
   * before and occurs, and what it could not look for. First days, reasons and expiries stay.
   *
   * @param today in UTC; the day of findings at an unknown time
   */
  public Baseline updatedBy(Report report, LocalDate today) {
    List<KnownFinding> gone = gone(report);
    List<KnownFinding> updated = new ArrayList<>();
    for (KnownFinding known : findings) {
      if (!gone.contains(known) && report.groups().stream().noneMatch(known::isOf)) {
        updated.add(known);
      }
    }
    // Findings of one place that differ in their severity are one entry.
    Map<String, KnownFinding> seen = new LinkedHashMap<>();
    for (FindingGroup group : report.groups()) {
      if (group.severity() != Severity.INFORMATION || find(group).isPresent()) {
        KnownFinding entry = seen(group, report.exchanges(), today);
        seen.merge(entry.identity(), entry, KnownFinding::with);
      }
    }
    updated.addAll(seen.values());
    return new Baseline(updated.stream().sorted(IN_FILE).toList(), differences);
  }

  private KnownFinding seen(FindingGroup group, List<ExchangeResult> exchanges, LocalDate today) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (ExchangeResult exchange : exchanges) {
      if (group.exchanges().get(exchange.index())) {
        exchange.startedAt().map(Baseline::day).ifPresent(days::add);
      }
    }
    if (days.isEmpty()) {
      days.add(today);
    }
    Optional<KnownFinding> before = find(group);
    before.map(KnownFinding::firstSeen).ifPresent(days::add);
    before.map(KnownFinding::lastSeen).ifPresent(days::add);
    return new KnownFinding(
        group.check(),
        group.operation(),
        group.pattern(),
        group.value(),
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
