package dev.cfbilling.conformance.report.runs;

import dev.cfbilling.conformance.history.PastOperation;
import dev.cfbilling.conformance.history.PastRun;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.result.Verdict;
import dev.cfbilling.conformance.text.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Operations by days: how each ended.
 *
 * @param days those with runs, the oldest first
 */
record HeatMap(List<LocalDate> days, List<Row> rows) {

  /** How an operation ended, the worst first. */
  enum Tone {
    ERROR("E"),
    WARNING("w"),
    OK("·"),
    UNTESTED(" ");

    private final String sign;

    Tone(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** The worst run of a day. */
  record Cell(LocalDate day, Tone tone, long errors, long warnings) {
    /** For people, as in {@code 3 errors, 1 warning}. */
    String text() {
      return switch (tone) {
        case UNTESTED -> "not tested";
        case OK -> "no error, no warning";
        case ERROR, WARNING ->
            Summary.count(errors, "error") + ", " + Summary.count(warnings, "warning");
      };
    }

    private static Cell of(LocalDate day, PastOperation result) {
      Tone tone = Tone.OK;
      if (result.errors() > 0) {
        tone = Tone.ERROR;
      } else if (result.warnings() > 0) {
        tone = Tone.WARNING;
      } else if (result.verdict() == Verdict.UNTESTED) {
        tone = Tone.UNTESTED;
      }
      return new Cell(day, tone, result.errors(), result.warnings());
    }

    private Cell worse(Cell other) {
      return tone.compareTo(other.tone) <= 0 ? this : other;
    }
  }

  /** The days of an operation. */
  record Row(String operation, List<Cell> cells) {}

  /** The last days with runs, at most so many. */
  static HeatMap of(RunHistory history, int most) {
    NavigableMap<LocalDate, List<PastRun>> byDay =
        history.runs().stream()
            .collect(Collectors.groupingBy(PastRun::day, TreeMap::new, Collectors.toList()));
    while (byDay.size() > most) {
      byDay.pollFirstEntry();
    }
    List<String> operations =
        byDay.values().stream()
            .flatMap(List::stream)
            .flatMap(run -> run.operations().stream())
            .map(PastOperation::operation)
            .distinct()
            .toList();
    return new HeatMap(
        List.copyOf(byDay.keySet()),
        operations.stream().map(operation -> row(operation, byDay)).toList());
  }

  /** The same, the newest day first. */
  HeatMap newestFirst() {
    return new HeatMap(
        reversed(days),
        rows.stream().map(row -> new Row(row.operation(), reversed(row.cells()))).toList());
  }

  private static <T> List<T> reversed(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.reverse(copy);
    return copy;
  }

  private static Row row(String operation, Map<LocalDate, List<PastRun>> byDay) {
    return new Row(
        operation,
        byDay.entrySet().stream()
            .map(day -> cell(operation, day.getKey(), day.getValue()))
            .toList());
  }

  private static Cell cell(String operation, LocalDate day, List<PastRun> runs) {
    return runs.stream()
        .flatMap(run -> run.operation(operation).stream())
        .map(result -> Cell.of(day, result))
        .reduce(Cell::worse)
        .orElse(new Cell(day, Tone.UNTESTED, 0, 0));
  }
}
