package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Exchange;
import java.util.function.Consumer;

/** Calls of others, seen as they pass. */
public interface PassingCalls extends Target {

  /**
   * Passes on each call as soon as it is over, until no more come; the consumer closes its
   * exchange. {@link #secrets} has those of all calls until then.
   */
  void calls(Consumer<ApiAnswer> consumer);

  @Override
  default void exchanges(Consumer<Exchange> consumer) {
    calls(call -> consumer.accept(call.exchange()));
  }
}
