package dev.cfbilling.conformance.mock.answer;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The records of an answer, generated one at a time, since all may not fit into memory. */
@FunctionalInterface
public interface Records {

  /** Passes each record on; the consumer may change it. */
  void forEach(Consumer<ObjectNode> consumer);
}
