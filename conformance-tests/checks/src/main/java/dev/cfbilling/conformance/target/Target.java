package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.TargetKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A source of exchanges. */
public interface Target {

  /** The name in reports; contains no secret. */
  String name();

  /** The kind of target; a mock must keep more promises than a capture. */
  TargetKind kind();

  /** The values that must be masked in reports. */
  default List<String> secrets() {
    return List.of();
  }

  /**
   * The origin of an exchange, if a target has several origins.
   *
   * @param exchange its index
   */
  default Optional<String> source(int exchange) {
    return Optional.empty();
  }

  /** The captures that were read; empty unless exchanges come from captures. */
  default List<CaptureLog> captures() {
    return List.of();
  }

  /** Whether failures count as tests: the user wants to check a failure. */
  default boolean isAboutFailures() {
    return false;
  }

  /**
   * Passes on each exchange as soon as it is complete; the consumer closes it.
   *
   * @throws TargetException when the target can't deliver, or can't go on: what was passed on
   *     before still counts
   */
  void exchanges(Consumer<Exchange> consumer) throws TargetException;
}
