package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.history.PastRun;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.Report;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Histories of runs for tests. */
final class RunHistories {
  private static final Instant FIRST = Instant.parse("2026-09-20T04:00:00Z");

  private RunHistories() {}

  /** Most are clean; some, the last ones among them, are not, and one says what a page may obey. */
  static RunHistory sixtyNights() {
    Report faulty = Reports.faulty();
    Report clean = Reports.clean();
    Report hostile = Reports.saying(BrowserPages.HOSTILE);
    return new RunHistory(
        IntStream.range(0, 60)
            .mapToObj(night -> run(night == 30 ? hostile : night % 13 > 9 ? faulty : clean, night))
            .toList(),
        List.of(BrowserPages.HOSTILE));
  }

  private static PastRun run(Report report, int night) {
    RunOrigin origin = report.origin().orElseThrow();
    return PastRun.of(
        report.madeBy(
            new RunOrigin(
                new ReportOrigin(
                    FIRST.plus(night, ChronoUnit.DAYS),
                    origin.report().tool(),
                    origin.report().command()),
                origin.target(),
                origin.mock())));
  }
}
