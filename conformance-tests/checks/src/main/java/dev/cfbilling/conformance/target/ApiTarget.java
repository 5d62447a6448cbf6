package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Exchange;
import java.util.List;
import java.util.function.Consumer;

/** A target that answers what it is asked. */
public interface ApiTarget extends Target {

  /**
   * Gets ready to ask; nothing is sent yet.
   *
   * @throws TargetException when it can't be asked anything
   */
  TargetConnection connect() throws TargetException;

  /** How fast it may be asked. */
  Pace pace();

  /** The calls that show each operation, whatever else is asked. */
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
