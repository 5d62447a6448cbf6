package dev.cfbilling.conformance.mock.answer;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The records of an answer, made one at a time: there may be more than fit into memory. */
@FunctionalInterface
public interface Records {

  /** Hands on each record; it is the consumer's to change. */
  void forEach(Consumer<ObjectNode> consumer);
}
