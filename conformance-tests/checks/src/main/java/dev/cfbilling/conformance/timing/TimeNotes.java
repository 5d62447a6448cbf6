package dev.cfbilling.conformance.timing;

import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.result.ExchangeResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Says how long the answers of each operation took. */
public final class TimeNotes {
  private TimeNotes() {}

  /** One sentence for each operation with a known time, by its id. */
  public static List<String> of(List<ExchangeResult> exchanges) {
    Map<String, List<AnswerTimes>> byOperation = new TreeMap<>();
    for (ExchangeResult exchange : exchanges) {
      if (exchange.operation().isPresent() && exchange.times().isPresent()) {
        byOperation
            .computeIfAbsent(exchange.operation().get(), first -> new ArrayList<>())
            .add(exchange.times().get());
      }
    }
    return byOperation.entrySet().stream()
        .map(entry -> sentence(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String sentence(String operation, List<AnswerTimes> times) {
    List<Duration> firstBytes = sorted(times, AnswerTimes::firstByte);
    List<Duration> wholes = sorted(times, AnswerTimes::whole);
    int middle = (times.size() - 1) / 2;
    int last = times.size() - 1;
    return times.size() == 1
        ? "%s took %s to the first byte and %s to the end."
            .formatted(operation, text(firstBytes.get(0)), text(wholes.get(0)))
        : ("%s took %s to the first byte and %s to the end, at the median of %s answers, and %s and"
                + " %s at most.")
            .formatted(
                operation,
                text(firstBytes.get(middle)),
                text(wholes.get(middle)),
                times.size(),
                text(firstBytes.get(last)),
                text(wholes.get(last)));
  }

  private static List<Duration> sorted(
      List<AnswerTimes> times, Function<AnswerTimes, Duration> part) {
    return times.stream().map(part).sorted().toList();
  }

  /** In milliseconds, from ten seconds on in seconds. */
  static String text(Duration time) {
    return time.toMillis() < 10_000
        ? Sentences.number(time.toMillis()) + " ms"
        : Sentences.number(time.toSeconds()) + " s";
  }
}
