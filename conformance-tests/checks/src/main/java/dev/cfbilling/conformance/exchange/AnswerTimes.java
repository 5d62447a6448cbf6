package dev.cfbilling.conformance.exchange;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long an answer took.
 *
 * @param firstByte from the request's end to the answer's first byte
 * @param whole from the call's start to the answer's end
 */
public record AnswerTimes(Duration firstByte, Duration whole) {
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,30})?");

  /**
   * The times as an exporter writes them, in milliseconds; empty when one of the two is not
   * measured, for which exporters write -1 or 0.
   */
  public static Optional<AnswerTimes> exported(String firstByte, String whole) {
    Optional<Duration> end = duration(whole).filter(time -> !time.isZero());
    return duration(firstByte).flatMap(first -> end.map(last -> new AnswerTimes(first, last)));
  }

  private static Optional<Duration> duration(String milliseconds) {
    return MILLISECONDS.matcher(milliseconds).matches()
        ? Optional.of(Duration.ofNanos(new BigDecimal(milliseconds).movePointRight(6).longValue()))
        : Optional.empty();
  }
}
