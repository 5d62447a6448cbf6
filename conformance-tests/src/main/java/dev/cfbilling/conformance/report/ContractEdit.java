package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.patch.PropertySchema;
import dev.cfbilling.conformance.drift.patch.SpecEdit;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.run.Cause;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How the contract would have to be edited to allow what a cause's first finding is about. */
final class ContractEdit {
  /** Longer ones are no names. */
  private static final int MAX_NAME = 120;

  private ContractEdit() {}

  /** The edit; empty when a person has to say what is meant. */
  static Optional<SpecEdit> of(Cause cause) {
    SpecLocation place = cause.contract();
    return switch (cause.check()) {
      case "drift.property" -> property(cause);
      case "schema.enum" ->
          value(cause).map(JsonNode::toString).map(json -> SpecEdit.addLiteral(up(place, 1), json));
      case "schema.type" ->
          value(cause).filter(JsonNode::isNull).map(sent -> SpecEdit.allowNull(up(place, 1)));
      case "schema.format" -> Optional.of(SpecEdit.setFormat(up(place, 1), Optional.empty()));
      case "schema.required" -> Optional.of(dropRequired(place));
      default -> Optional.empty();
    };
  }

  private static Optional<SpecEdit> property(Cause cause) {
    return cause
        .first()
        .finding()
        .pointer()
        .map(pointer -> JsonPointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1)))
        .filter(name -> name.length() <= MAX_NAME)
        .flatMap(
            name ->
                marked(cause)
                    .flatMap(ContractEdit::described)
                    .map(schema -> SpecEdit.addProperty(up(cause.contract(), 1), name, schema)));
  }

  /** The type that an excerpt describes a value of which the contract does not know. */
  private static Optional<PropertySchema> described(String line) {
    String value = line.substring(line.lastIndexOf("\": ") + 3);
    String type =
        value.startsWith("(a string")
            ? "string"
            : switch (value) {
              case "(a number)" -> "number";
              case "(a boolean)" -> "boolean";
              case "{…}" -> "object";
              case "[…]" -> "array";
              case "null" -> "null";
              default -> "";
            };
    return type.isEmpty()
        ? Optional.empty()
        : Optional.of(new PropertySchema(type, Optional.empty(), false, Optional.empty()));
  }

  /** The value that was sent; empty when it is not shown as it is. */
  private static Optional<JsonNode> value(Cause cause) {
    return marked(cause)
        .flatMap(
            line -> {
              try {
                String json = line.startsWith("\"") ? "{" + line + "}" : "{\"\":" + line + "}";
                return JsonMapper.shared().readTree(json).values().stream()
                    .filter(JsonNode::isValueNode)
                    .findFirst();
              } catch (JacksonException describedOrCut) {
                return Optional.empty();
              }
            });
  }

  private static Optional<String> marked(Cause cause) {
    return cause.excerpt().stream()
        .flatMap(excerpt -> excerpt.lines().stream())
        .filter(Excerpt.Line::marked)
        .map(Excerpt.Line::text)
        .findFirst();
  }

  /** The name stands in the source alone, where the place of the contract points. */
  private static SpecEdit dropRequired(SpecLocation place) {
    return new SpecEdit(
        place.file(),
        text ->
            Optional.of(YAMLMapper.shared().readTree(text).at(place.pointer()))
                .filter(JsonNode::isString)
                .flatMap(
                    name ->
                        SpecEdit.dropRequired(up(place, 2), name.asString()).change().apply(text)));
  }

  private static SpecLocation up(SpecLocation place, int levels) {
    String pointer = place.pointer();
    for (int i = 0; i < levels; i++) {
      pointer = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
    return new SpecLocation(place.file(), pointer);
  }
}
