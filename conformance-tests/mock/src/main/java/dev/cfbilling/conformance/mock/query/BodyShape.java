package dev.cfbilling.conformance.mock.query;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.Formats;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds a body to its schema, as far as the schemas of requests go: objects, lists and texts with
 * their limits. It takes no library, since whoever embeds the mock may have none.
 */
final class BodyShape {
  private BodyShape() {}

  /** The first way in which {@code value} departs, in a sentence; empty when it conforms. */
  static Optional<String> departure(SchemaAt schema, JsonNode value, String at) {
    String type = schema.node().path("type").asString("");
    if (!type.isEmpty() && !type.equals(typeOf(value))) {
      return Optional.of("%s is %s; it is %s".formatted(name(at), typeOf(value), type));
    }
    return switch (type) {
      case "object" -> ofObject(schema, value, at);
      case "array" -> ofList(schema, value, at);
      case "string" -> ofText(schema.node(), value, at);
      default -> Optional.empty();
    };
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

  private static Optional<String> ofObject(SchemaAt schema, JsonNode value, String at) {
    Set<String> known = schema.propertyNames();
    boolean closed = schema.node().path("additionalProperties").isBoolean();
    Stream<String> missing =
        schema
            .node()
            .path("required")
            .valueStream()
            .map(JsonNode::asString)
            .filter(name -> !value.has(name))
            .map(name -> "%s lacks %s".formatted(name(at), name));
    Stream<String> strange =
        value.propertyNames().stream()
            .filter(name -> closed && !known.contains(name))
            .map(
                name ->
                    "%s has %s; it may have %s"
                        .formatted(name(at), quoted(name), String.join(", ", known)));
    Stream<String> below =
        known.stream()
            .filter(value::has)
            .flatMap(name -> below(schema.property(name), value.get(name), at + "/" + name));
    return Stream.of(missing, strange, below).flatMap(each -> each).findFirst();
  }

  private static Stream<String> below(Optional<SchemaAt> schema, JsonNode value, String at) {
    return schema.flatMap(each -> departure(each, value, at)).stream();
  }

  private static Optional<String> ofList(SchemaAt schema, JsonNode list, String at) {
    return outside(schema.node(), "Items", list.size(), at + " has %d elements")
        .or(
            () ->
                when(
                    schema.node().path("uniqueItems").asBoolean(false)
                        && new HashSet<>(list.valueStream().toList()).size() < list.size(),
                    () -> at + " has an element twice; each may be there once"))
        .or(
            () ->
                IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(i -> below(schema.items(), list.get(i), at + "/" + i))
                    .findFirst());
  }

  private static Optional<String> ofText(JsonNode schema, JsonNode value, String at) {
    String text = value.asString();
    String format = schema.path("format").asString("");
    JsonNode literals = schema.path("enum");
    int length = text.codePointCount(0, text.length());
    return outside(schema, "Length", length, at + " has %d characters")
        .or(
            () ->
                when(
                    literals.isArray() && literals.valueStream().noneMatch(value::equals),
                    () ->
                        "%s is %s; it is %s"
                            .formatted(
                                at,
                                quoted(text),
                                String.join(
                                    " or ",
                                    literals.valueStream().map(JsonNode::asString).toList()))))
        .or(
            () ->
                when(
                    Formats.problem(format, value).isPresent(),
                    () ->
                        "%s is %s; it is a %s"
                            .formatted(at, quoted(text), format.replace("uuid", "UUID"))));
  }

  /** Why a size is outside {@code min…} and {@code max…}. */
  private static Optional<String> outside(JsonNode schema, String what, int size, String said) {
    int min = schema.path("min" + what).asInt(0);
    int max = schema.path("max" + what).asInt(Integer.MAX_VALUE);
    return when(
        size < min || size > max,
        () ->
            size < min
                ? said.formatted(size) + "; it has " + min + " at least"
                : said.formatted(size) + "; it has " + max + " at most");
  }

  private static Optional<String> when(boolean wrong, Supplier<String> reason) {
    return wrong ? Optional.of(reason.get()) : Optional.empty();
  }

  private static String name(String at) {
    return at.isEmpty() ? "the body" : at;
  }

  private static String quoted(String text) {
    int shown = text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())));
    return '"' + text.substring(0, shown) + (shown < text.length() ? "…" : "") + '"';
  }
}
