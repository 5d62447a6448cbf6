package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The properties that an edition of the contract has for an operation's result, or for its records.
 * The mock's data has those of every edition.
 */
public record KnownProperties(Set<String> names) {
  private static final int OK = 200;

  public static KnownProperties of(Operation operation) {
    return new KnownProperties(
        operation
            .response(OK)
            .flatMap(ResponseShape::schema)
            .flatMap(envelope -> envelope.property("result"))
            .map(result -> result.items().orElse(result).propertyNames())
            .orElse(Set.of()));
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The answer without what the contract does not know. */
  public Envelope in(Envelope answer) {
    if (answer.records().isPresent()) {
      Records all = answer.records().get();
      return answer.withRecords(consumer -> all.forEach(row -> consumer.accept(row.retain(names))));
    }
    JsonNode told = answer.members().path("result");
    if (told instanceof ObjectNode object) {
      object.retain(names);
    }
    return answer;
  }
}
