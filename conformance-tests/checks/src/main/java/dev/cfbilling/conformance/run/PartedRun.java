package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A run in parts that any number of processes record. Added up in their order they give the report
 * of one run of all their exchanges.
 */
public final class PartedRun {
  /** With more captures than this, notes about each of them are of no use. */
  private static final int MAX_SOURCES = 100;

  private final RunSettings settings;
  private final SeverityTable severities;
  private final int listed;

  /**
   * @param listed the most exchanges without findings to list, and the most with findings
   */
  PartedRun(RunSettings settings, SeverityTable severities, int listed) {
    this.settings = settings;
    this.severities = severities;
    this.listed = listed;
  }

  /** Takes each exchange as it is judged. */
  public interface Listener {
    /**
     * An exchange was judged; its body is closed when this method returns.
     *
     * @param groups its own findings
     */
    void judged(Exchange exchange, ExchangeResult result, List<RunPart.Group> groups);
  }

  /**
   * Records the exchanges of a target, on this thread.
   *
   * @throws TargetException when the target can't go on
   */
  public RunPart record(Target target, Listener listener) throws TargetException {
    Redactor redactor =
        Redactor.current().with(target.secrets()).sparing(() -> Vocabulary.of(settings.contract()));
    RunRecorder recorder =
        new RunRecorder(settings, new FinalFindings(severities, redactor), listed);
    return redactor.during(() -> record(target, listener, recorder));
  }

  private static RunPart record(Target target, Listener listener, RunRecorder recorder)
      throws TargetException {
    Numbering numbering = new Numbering(target);
    target.exchanges(
        exchange -> {
          Inspection inspection = recorder.inspect(exchange);
          numbering.see(inspection.result());
          listener.judged(exchange, inspection.result(), inspection.tally().parts());
          recorder.add(inspection);
        });
    return numbering.part(recorder, target.captures());
  }

  /** Adds up parts, in their order. */
  public Sum sum() {
    return new Sum();
  }

  /** The parts so far. */
  public final class Sum implements Consumer<RunPart> {
    private final RunRecorder recorder =
        new RunRecorder(settings, new FinalFindings(severities, Redactor.current()), listed);
    private final List<CaptureLog> captures = new ArrayList<>();
    private final SortedMap<Integer, String> sources = new TreeMap<>();
    private int numbers;

    private Sum() {}

    /** The number that the first exchange of the next part gets. */
    public int numbers() {
      return numbers;
    }

    @Override
    public void accept(RunPart part) {
      int first = numbers;
      recorder.add(part, first);
      part.captures().forEach(log -> captures.add(log.after(first + log.first())));
      part.sources().forEach((index, source) -> sources.put(first + index, source));
      numbers += part.numbers();
    }

    /** All parts in one. */
    public RunPart part() {
      return PartedRun.part(recorder, numbers, captures, sources);
    }

    /** Adds findings in exchanges of the parts so far, by their numbers among all. */
    public void addFindings(RunPart findings) {
      recorder.add(findings, 0);
    }

    /**
     * The report of all parts.
     *
     * @param name of what was checked
     * @param more checks that were made of the exchanges together
     */
    public Report report(String name, List<Explanation> more) {
      Map<Integer, String> named =
          sources.values().stream().distinct().count() > MAX_SOURCES ? Map.of() : sources;
      return ConformanceRun.report(
          settings, new Whole(name, named, captures), recorder, more, Optional.empty());
    }
  }

  private static RunPart part(
      RunRecorder recorder,
      int numbers,
      List<CaptureLog> captures,
      SortedMap<Integer, String> sources) {
    return new RunPart(
        numbers,
        List.copyOf(captures),
        sources,
        recorder.exchanges(),
        recorder.unlisted(),
        recorder.lost(),
        recorder.groupParts(),
        recorder.operationParts());
  }

  /** Follows the numbers of the exchanges that a target passes on. */
  private static final class Numbering {
    private final Target target;
    private final SortedMap<Integer, String> sources = new TreeMap<>();
    private int next;

    Numbering(Target target) {
      this.target = target;
    }

    void see(ExchangeResult result) {
      next = Math.max(next, result.index() + 1);
      if (result.errors() + result.warnings() > 0) {
        target.source(result.index()).ifPresent(source -> sources.put(result.index(), source));
      }
    }

    RunPart part(RunRecorder recorder, List<CaptureLog> captures) {
      int end = captures.stream().mapToInt(log -> log.first() + log.entries()).max().orElse(0);
      return PartedRun.part(recorder, Math.max(next, end), captures, sources);
    }
  }

  /** What the parts came from, for the report. */
  private record Whole(String name, Map<Integer, String> sources, List<CaptureLog> captures)
      implements Target {

    @Override
    public TargetKind kind() {
      return TargetKind.CAPTURE;
    }

    @Override
    public Optional<String> source(int exchange) {
      return Optional.ofNullable(sources.get(exchange));
    }

    @Override
    public void exchanges(Consumer<Exchange> consumer) {
      throw new IllegalStateException("they have been recorded");
    }
  }
}
