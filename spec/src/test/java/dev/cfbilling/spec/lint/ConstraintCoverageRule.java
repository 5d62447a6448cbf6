package dev.cfbilling.spec.lint;

import static java.util.Locale.ROOT;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Every constraint of a schema is met by some example, ours or the documentation's, where it could
 * have been broken.
 *
 * <p>A format or a length needs a value to look at, {@code nullable} a null, each literal of an
 * enum itself, and a required property an object that has it. A constraint that no example reaches
 * may be wrong without anyone noticing.
 */
final class ConstraintCoverageRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Set<String> exercised = new HashSet<>();
    Stream.concat(contract.examples(), contract.docsExamples())
        .forEach(
            example ->
                exercise(
                    contract, contract.read(example.schema()), example.body().node(), exercised));
    Stream.concat(contract.files("parameters"), contract.files("headers"))
        .forEach(
            carrier ->
                exercise(
                    contract, carrier.child("schema"), carrier.node().path("example"), exercised));
    return contract
        .schemas()
        .flatMap(ConstraintCoverageRule::constraints)
        .map(Constraint::address)
        .filter(address -> !exercised.contains(address))
        .map(address -> address + " is exercised by no example; show a value that it applies to");
  }

  private static void exercise(
      ContractFiles contract, Located at, JsonNode value, Set<String> exercised) {
    if (at.node().isMissingNode() || value.isMissingNode()) {
      return;
    }
    Located schema = contract.resolve(at);
    constraints(schema)
        .filter(constraint -> constraint.exercisedBy().test(value))
        .forEach(constraint -> exercised.add(constraint.address()));
    schema
        .child("properties")
        .members()
        .forEach(property -> exercise(contract, property, value.path(property.name()), exercised));
    value.values().forEach(item -> exercise(contract, schema.child("items"), item, exercised));
    value
        .properties()
        .forEach(
            member -> {
              if (!schema.child("properties").node().has(member.getKey())) {
                exercise(
                    contract, schema.child("additionalProperties"), member.getValue(), exercised);
              }
            });
    schema
        .child("oneOf")
        .elements()
        .filter(part -> part.text("type").equals(value.getNodeType().name().toLowerCase(ROOT)))
        .forEach(part -> exercise(contract, part, value, exercised));
  }

  private static Stream<Constraint> constraints(Located schema) {
    return schema.members().flatMap(keyword -> constraints(schema, keyword));
  }

  private static Stream<Constraint> constraints(Located schema, Located keyword) {
    return switch (keyword.name()) {
      case "required" ->
          keyword
              .elements()
              .filter(name -> !isWriteOnly(schema, name))
              .map(name -> Constraint.at(name, value -> value.has(name.node().asString())));
      case "enum" ->
          keyword.elements().map(literal -> Constraint.at(literal, literal.node()::equals));
      case "nullable" -> Stream.of(Constraint.at(keyword, JsonNode::isNull));
      case "additionalProperties",
          "format",
          "maxItems",
          "maxLength",
          "minItems",
          "minLength",
          "type",
          "uniqueItems" ->
          allowsOnlyNull(schema)
              ? Stream.empty()
              : Stream.of(Constraint.at(keyword, value -> !value.isNull()));
      default -> Stream.empty();
    };
  }

  /** Whether only requests have the property. */
  private static boolean isWriteOnly(Located schema, Located name) {
    return schema
        .child("properties")
        .child(name.node().asString())
        .node()
        .path("writeOnly")
        .asBoolean(false);
  }

  private static boolean allowsOnlyNull(Located schema) {
    JsonNode literals = schema.node().path("enum");
    return literals.size() == 1 && literals.get(0).isNull();
  }

  private record Constraint(String address, Predicate<JsonNode> exercisedBy) {
    static Constraint at(Located written, Predicate<JsonNode> exercisedBy) {
      return new Constraint(written.toString(), exercisedBy);
    }
  }
}
