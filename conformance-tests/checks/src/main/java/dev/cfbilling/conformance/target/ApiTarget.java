package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Exchange;
import java.util.List;
import java.util.function.Consumer;

/** A target that can be called. */
public interface ApiTarget extends Target {

  /**
   * Prepares the connection; nothing is sent yet.
   *
   * @throws TargetException when the target can't be called
   */
  TargetConnection connect() throws TargetException;

  /** The limits of how fast the target may be called. */
  Pace pace();

  /** The basic calls: each operation once. */
  List<ApiCall> calls(Ids ids);

  @Override
  default void exchanges(Consumer<Exchange> consumer) throws TargetException {
    try (TargetConnection connection = connect()) {
      for (ApiCall call : calls(connection.ids())) {
        for (ApiAnswer answer : connection.ask(call)) {
          if (answer.broken().isPresent()) {
            throw connection.unreachable(call, answer.broken().get().reason());
          }
          consumer.accept(answer.exchange());
        }
      }
    }
  }
}
