package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.schema.ParameterValues.Departure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds the body of a request to its schema, as far as the schemas of requests go: objects, lists
 * and texts with their limits. It takes no library, since whoever embeds the mock may have none.
 */
public final class BodyShape {
  private BodyShape() {}

  /** The ways in which {@code body} departs, in the contract's order. */
  public static List<Departure> departures(SchemaAt schema, JsonNode body) {
    return departures(schema, body, "").toList();
  }

  private static Stream<Departure> departures(SchemaAt schema, JsonNode value, String at) {
    String type = schema.node().path("type").asString("");
    String sent = typeOf(value);
    if (!type.isEmpty() && !type.equals(sent) && !(type + sent).equals("numberinteger")) {
      return Stream.of(
          departure(schema, "type", "%s is %s; it is %s".formatted(name(at), sent, type)));
    }
    return switch (type) {
      case "object" -> ofObject(schema, value, at);
      case "array" -> ofList(schema, value, at);
      case "string" -> ofText(schema, value, at).stream();
      default -> Stream.empty();
    };
  }

  private static Departure departure(SchemaAt schema, String keyword, String message) {
    return new Departure(schema.location().child(keyword), message);
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> "null";
    };
  }

  private static Stream<Departure> ofObject(SchemaAt schema, JsonNode value, String at) {
    Set<String> known = schema.propertyNames();
    boolean closed = !schema.node().path("additionalProperties").asBoolean(true);
    Stream<Departure> missing =
        schema
            .node()
            .path("required")
            .valueStream()
            .map(JsonNode::asString)
            .filter(name -> !value.has(name))
            .map(name -> departure(schema, "required", "%s lacks %s".formatted(name(at), name)));
    Stream<Departure> strange =
        value.propertyNames().stream()
            .filter(name -> closed && !known.contains(name))
            .map(
                name ->
                    departure(
                        schema,
                        "additionalProperties",
                        "%s has %s; it may have %s"
                            .formatted(name(at), Quote.text(name), String.join(", ", known))));
    Stream<Departure> below =
        known.stream()
            .filter(value::has)
            .flatMap(name -> below(schema.property(name), value.get(name), at + "/" + name));
    return Stream.of(missing, strange, below).flatMap(each -> each);
  }

  private static Stream<Departure> below(Optional<SchemaAt> schema, JsonNode value, String at) {
    return schema.stream().flatMap(each -> departures(each, value, at));
  }

  private static Stream<Departure> ofList(SchemaAt schema, JsonNode list, String at) {
    Optional<Departure> size = outside(schema, "Items", list.size(), at + " has %s elements");
    boolean twice =
        schema.node().path("uniqueItems").asBoolean(false)
            && new HashSet<>(list.valueStream().toList()).size() < list.size();
    if (size.isPresent() || twice) {
      return Stream.of(
          size.orElseGet(
              () ->
                  departure(
                      schema,
                      "uniqueItems",
                      at + " has an element twice; each may be there once")));
    }
    return IntStream.range(0, list.size())
        .boxed()
        .flatMap(i -> below(schema.items(), list.get(i), at + "/" + i));
  }

  private static Optional<Departure> ofText(SchemaAt schema, JsonNode value, String at) {
    String text = value.asString();
    String format = schema.node().path("format").asString("");
    List<JsonNode> literals = schema.node().path("enum").valueStream().toList();
    Optional<Departure> length =
        outside(schema, "Length", text.codePointCount(0, text.length()), at + " has %s characters");
    if (length.isPresent()) {
      return length;
    }
    if (!literals.isEmpty() && !literals.contains(value)) {
      List<String> names = literals.stream().map(JsonNode::asString).toList();
      return Optional.of(
          departure(schema, "enum", said(at, text) + "; it is " + String.join(" or ", names)));
    }
    return Formats.problem(format, value).isPresent()
        ? Optional.of(
            departure(
                schema, "format", said(at, text) + "; it is a " + format.replace("uuid", "UUID")))
        : Optional.empty();
  }

  private static String said(String at, String text) {
    return at + " is " + Quote.text(text);
  }

  /** Why a size is outside {@code min…} and {@code max…}. */
  private static Optional<Departure> outside(SchemaAt schema, String what, int size, String said) {
    int min = schema.node().path("min" + what).asInt(0);
    int max = schema.node().path("max" + what).asInt(Integer.MAX_VALUE);
    if (size < min) {
      return Optional.of(
          departure(schema, "min" + what, said.formatted(size) + "; it has " + min + " at least"));
    }
    return size > max
        ? Optional.of(
            departure(schema, "max" + what, said.formatted(size) + "; it has " + max + " at most"))
        : Optional.empty();
  }

  private static String name(String at) {
    return at.isEmpty() ? "the body" : at;
  }
}
