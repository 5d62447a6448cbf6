package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.ExportAdvice;
import dev.cfbilling.conformance.exchange.Exporter;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.LostCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What captures kept of the traffic; missing parts are no fault of the API.
 *
 * @param parts one for each program that wrote captures; empty when the traffic is not from
 *     captures
 */
public record CaptureQuality(List<Part> parts) {
  static final CaptureQuality NONE = new CaptureQuality(List.of());

  /**
   * The captures of one program.
   *
   * @param exporter its name and version, as named in the captures
   * @param captures the number of files
   * @param entries the number of entries, including unrelated traffic
   * @param calls the number of entries that call the contract's operations
   * @param losses what was lost of these calls
   * @param unread the entries that can't be read, and why
   * @param broken why captures could not be read to their ends, a sentence each
   * @param advice how to export complete captures, one sentence
   */
  public record Part(
      String exporter,
      int captures,
      long entries,
      long calls,
      List<Loss> losses,
      List<String> unread,
      List<String> broken,
      String advice) {

    /** Whether nothing was lost. */
    public boolean isWhole() {
      return losses.isEmpty() && unread.isEmpty() && broken.isEmpty();
    }
  }

  /**
   * One kind of loss.
   *
   * @param calls each with its number and operation, and further details
   */
  public record Loss(Gap.Kind kind, List<String> calls) {}

  /** Whether nothing was lost in any capture. */
  public boolean isWhole() {
    return parts.stream().allMatch(Part::isWhole);
  }

  static CaptureQuality of(
      List<CaptureLog> logs, List<LostCall> lost, List<ExchangeResult> exchanges) {
    Map<String, List<CaptureLog>> byExporter = new LinkedHashMap<>();
    for (CaptureLog log : logs) {
      byExporter.computeIfAbsent(log.exporter().toString(), unseen -> new ArrayList<>()).add(log);
    }
    return new CaptureQuality(
        byExporter.values().stream()
            .map(some -> part(some.get(0).exporter(), some, lost, exchanges, logs.size() > 1))
            .toList());
  }

  private static Part part(
      Exporter exporter,
      List<CaptureLog> logs,
      List<LostCall> lost,
      List<ExchangeResult> exchanges,
      boolean several) {
    Map<Gap.Kind, List<String>> losses = new EnumMap<>(Gap.Kind.class);
    List<String> unread = new ArrayList<>();
    NavigableMap<Integer, CaptureLog> byFirst = new TreeMap<>();
    for (CaptureLog log : logs) {
      if (log.entries() > 0) {
        byFirst.put(log.first(), log);
      }
      log.odd()
          .forEach(
              odd ->
                  unread.add(
                      "%s%s %s"
                          .formatted(odd.index(), in(log, several), Quote.escape(odd.problem()))));
    }
    for (LostCall call : lost) {
      of(call.exchange(), byFirst)
          .ifPresent(
              log ->
                  losses
                      .computeIfAbsent(call.gap().kind(), unseen -> new ArrayList<>())
                      .add(
                          "#%s %s%s%s"
                              .formatted(
                                  call.exchange(),
                                  call.operation(),
                                  in(log, several),
                                  detail(call))));
    }
    return new Part(
        Quote.escape(exporter.toString()),
        logs.size(),
        logs.stream().mapToLong(CaptureLog::entries).sum(),
        exchanges.stream()
            .filter(one -> one.operation().isPresent() && of(one.index(), byFirst).isPresent())
            .count(),
        losses.entrySet().stream()
            .map(entry -> new Loss(entry.getKey(), List.copyOf(entry.getValue())))
            .sorted(Comparator.comparing(Loss::kind))
            .toList(),
        List.copyOf(unread),
        logs.stream().flatMap(log -> log.broken().stream()).toList(),
        ExportAdvice.of(exporter));
  }

  private static String detail(LostCall call) {
    String detail = call.gap().detail();
    return detail.isEmpty() ? "" : " (" + Quote.raw(detail) + ")";
  }

  private static String in(CaptureLog log, boolean several) {
    return several ? " in " + Quote.escape(log.name()) : "";
  }

  /** The capture that an exchange is in. */
  private static Optional<CaptureLog> of(int exchange, NavigableMap<Integer, CaptureLog> byFirst) {
    return Optional.ofNullable(byFirst.floorEntry(exchange))
        .map(Map.Entry::getValue)
        .filter(log -> exchange < log.first() + log.entries());
  }
}
