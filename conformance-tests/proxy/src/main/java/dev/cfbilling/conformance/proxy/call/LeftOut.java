package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.finding.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what was passed on but not judged or not recorded, and says so once at the first. */
final class LeftOut {
  private final Consumer<String> said;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * @param said takes a sentence when something is left out for a reason for the first time
   */
  LeftOut(Consumer<String> said) {
    this.said = said;
  }

  /**
   * Counts one call.
   *
   * @param what such as {@code not judged}
   * @param why a clause
   */
  void add(String what, String why) {
    String reason = "%s, since %s".formatted(what, why);
    boolean first;
    synchronized (this) {
      first = counts.merge(reason, 1L, Long::sum) == 1;
    }
    if (first) {
      said.accept("A call was passed on but %s; more are counted.".formatted(reason));
    }
  }

  /** A sentence for each reason. */
  synchronized List<String> sentences() {
    return counts.entrySet().stream()
        .map(
            entry ->
                entry.getValue() == 1
                    ? "1 call was passed on but %s.".formatted(entry.getKey())
                    : "%s calls were passed on but %s."
                        .formatted(Sentences.number(entry.getValue()), entry.getKey()))
        .toList();
  }
}
