package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Exchange;
import java.util.function.Consumer;

/** Calls of others, seen as they pass. */
public interface PassingCalls extends Target {

  /**
   * Passes on each exchange as soon as it is over, until no more come; the consumer closes it.
   * {@link #secrets} has those of all exchanges until then.
   */
  @Override
  void exchanges(Consumer<Exchange> consumer);
}
