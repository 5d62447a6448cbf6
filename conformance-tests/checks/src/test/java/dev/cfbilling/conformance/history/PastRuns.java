package dev.cfbilling.conformance.history;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.CheckScope;
import dev.cfbilling.conformance.result.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs for tests, of one operation. */
final class PastRuns {
  static final PastFinding.Place ENUM = place("schema.enum");
  static final PastFinding.Place TYPE = place("schema.type");

  private PastRuns() {}

  private static PastFinding.Place place(String check) {
    return new PastFinding.Place(
        check, Optional.of("getPaygoUsage"), Optional.of("/result/*/a"), "schemas/A.yaml#/x");
  }

  /** A whole run that found this. */
  static PastRun on(String day, PastFinding.Place... found) {
    return run(day, Verdict.CONFORMS, false, found);
  }

  static PastRun run(String day, Verdict verdict, boolean interrupted, PastFinding.Place... found) {
    return run(day, verdict, interrupted, List.of(), found);
  }

  /** A whole run that found nothing, of some checks. */
  static PastRun reporting(String day, String check) {
    return run(day, Verdict.CONFORMS, false, List.of(check));
  }

  private static PastRun run(
      String day,
      Verdict verdict,
      boolean interrupted,
      List<String> only,
      PastFinding.Place... found) {
    return new PastRun(
        PastRun.VERSION,
        Instant.parse(day + "T04:00:00Z"),
        "live",
        "Cloudflare Billing API 0.2.0",
        List.of(LocalDate.parse("2026-10-15")),
        92,
        interrupted,
        new CheckScope(List.of("schema", "usage"), only, List.of()),
        List.of(
            new PastOperation(
                "getPaygoUsage",
                verdict,
                verdict == Verdict.UNTESTED ? 0L : 3L,
                3,
                found.length,
                0)),
        Stream.of(found).map(each -> new PastFinding(each, Severity.ERROR, 2, false)).toList());
  }
}
