package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.ExportAdvice;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Sentences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts bodies and answers that captures lost; these are no differences. */
final class CaptureGaps {
  private record Loss(long count, String first) {}

  private final Map<Gap.Kind, Loss> gaps = new EnumMap<>(Gap.Kind.class);
  private final List<String> odd = new ArrayList<>();
  private final Set<String> advice = new LinkedHashSet<>();
  private boolean bodiless;

  /**
   * Counts a loss.
   *
   * @param file the capture's name in the report
   */
  void see(Gap gap, String operation, String file) {
    bodiless |= gap.kind() != Gap.Kind.NO_ANSWER;
    String detail = gap.detail().isEmpty() ? "" : " (" + Quote.raw(gap.detail()) + ")";
    String first = "%s in %s%s".formatted(operation, Quote.escape(file), detail);
    gaps.merge(
        gap.kind(), new Loss(1, first), (before, one) -> new Loss(before.count + 1, before.first));
  }

  /** Ends a capture, which may have been read in part only. */
  void end(CaptureLog log) {
    log.odd()
        .forEach(
            entry ->
                odd.add(
                    "entry %s of %s %s"
                        .formatted(
                            entry.index(),
                            Quote.escape(log.name()),
                            Quote.escape(entry.problem()))));
    if (bodiless) {
      advice.add(ExportAdvice.of(log.exporter()));
      bodiless = false;
    }
  }

  boolean areSome() {
    return !gaps.isEmpty();
  }

  Stream<String> sentences() {
    Stream<String> lost =
        gaps.entrySet().stream().map(entry -> sentence(entry.getKey(), entry.getValue()));
    Stream<String> unread =
        odd.stream()
            .limit(1)
            .map(
                first ->
                    odd.size() == 1
                        ? "One entry is odd and left out: %s.".formatted(first)
                        : "%s entries are odd and left out, first %s."
                            .formatted(odd.size(), first));
    return Stream.of(lost, unread, advice.stream()).flatMap(sentences -> sentences);
  }

  private static String sentence(Gap.Kind kind, Loss loss) {
    String what =
        switch (kind) {
          case NO_ANSWER -> "got no answer";
          case NOT_MODIFIED -> "was answered with a 304, without a body";
          case CUT -> "has a body that is cut in the capture";
          case MISSING -> "has no body in the capture";
          case UNREADABLE -> "has a body that can't be decoded";
        };
    return loss.count == 1
        ? "One call %s: %s.".formatted(what, loss.first)
        : "Each of %s calls %s, first %s."
            .formatted(Sentences.number(loss.count), what, loss.first);
  }
}
