package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.TargetKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A source of exchanges. */
public interface Target {

  /** What a report calls it; no secret in it. */
  String name();

  /** What may be expected of it: of a mock more than of what was recorded. */
  TargetKind kind();

  /** What must not leave in a report, whoever sends it back. */
  default List<String> secrets() {
    return List.of();
  }

  /**
   * Where an exchange that was handed on comes from, where that is not the same for all.
   *
   * @param exchange its index
   */
  default Optional<String> source(int exchange) {
    return Optional.empty();
  }

  /** What there is to tell of the captures that were read; none unless exchanges come from some. */
  default List<CaptureLog> captures() {
    return List.of();
  }

  /**
   * Whether a failure is as good an answer as a success: the user has said that there is one to
   * check.
   */
  default boolean isAboutFailures() {
    return false;
  }

  /**
   * Hands on each exchange as soon as there is one; the consumer closes it.
   *
   * @throws TargetException when the target can't deliver, or can't go on: what was handed on
   *     before still counts
   */
  void exchanges(Consumer<Exchange> consumer) throws TargetException;
}
