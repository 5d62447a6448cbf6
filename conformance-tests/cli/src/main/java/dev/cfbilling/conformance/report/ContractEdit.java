package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.patch.PropertySchema;
import dev.cfbilling.conformance.drift.patch.SpecEdit;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Edits the contract so that it allows a cause's findings. */
final class ContractEdit {
  /** Longer texts are not property names. */
  private static final int MAX_NAME = 120;

  private ContractEdit() {}

  /** The edit; empty if the findings do not determine it. */
  static Optional<SpecEdit> of(Cause cause) {
    SpecLocation place = cause.contract();
    return switch (cause.check()) {
      case "drift.property" -> property(cause);
      case "schema.enum" ->
          cause.values().isEmpty()
              ? Optional.empty()
              : Optional.of(SpecEdit.addLiterals(up(place, 1), cause.values()));
      case "schema.type" ->
          cause.values().contains("null")
              ? Optional.of(SpecEdit.allowNull(up(place, 1)))
              : Optional.empty();
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
        .filter(name -> name.length() <= MAX_NAME && !SensitiveText.isMasked(name))
        .flatMap(
            name ->
                PropertySchema.of(cause.values())
                    .map(schema -> SpecEdit.addProperty(up(cause.contract(), 1), name, schema)));
  }

  /** Reads the name from the source at the cause's place, as the cause does not have it. */
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
