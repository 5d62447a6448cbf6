package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The properties that an edition of the contract has for an operation's result, or for its records.
 * The mock's data has those of every edition.
 */
public record KnownProperties(Set<String> names, Set<String> required) {
  private static final int OK = 200;

  public static KnownProperties of(Operation operation) {
    Optional<SchemaAt> told =
        operation
            .response(OK)
            .flatMap(ResponseShape::schema)
            .flatMap(envelope -> envelope.property("result"))
            .map(result -> result.items().orElse(result));
    return new KnownProperties(
        told.map(SchemaAt::propertyNames).orElse(Set.of()),
        told.map(SchemaAt::node).stream()
            .flatMap(node -> node.path("required").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.toSet()));
  }

  /** Whether nothing may be without it. */
  boolean require(String name) {
    return required.contains(name);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** These, and others that were asked for. */
  public KnownProperties and(Set<String> others) {
    return new KnownProperties(
        Stream.concat(names.stream(), others.stream()).collect(Collectors.toSet()), required);
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
