package dev.cfbilling.conformance.drift.patch;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One change of one source file.
 *
 * @param file as the contract's places name it
 * @param change from the old to the new text; empty when the text is not as expected
 */
public record SpecEdit(String file, Function<String, Optional<String>> change) {

  /** Adds a property after all others. */
  public static SpecEdit addProperty(SpecLocation schema, String name, PropertySchema property) {
    return at(schema, mapping -> mapping.addProperty(name, property));
  }

  /**
   * Adds literals to the schema's {@code enum}, except those that it has.
   *
   * @param json each literal as JSON
   */
  public static SpecEdit addLiterals(SpecLocation schema, List<String> json) {
    return new SpecEdit(
        schema.file(),
        text -> {
          Optional<String> edited = Optional.of(text);
          for (String literal : json) {
            edited =
                edited.flatMap(
                    before -> edited(before, schema, mapping -> mapping.addLiteral(literal)));
          }
          return edited;
        });
  }

  /** Makes the schema nullable. */
  public static SpecEdit allowNull(SpecLocation schema) {
    return new SpecEdit(
        schema.file(),
        text ->
            edited(text, schema, YamlMapping::allowNull)
                .flatMap(nullable -> edited(nullable, schema, YamlMapping::addNullLiteral)));
  }

  /** Replaces or removes the schema's format. */
  public static SpecEdit setFormat(SpecLocation schema, Optional<String> format) {
    return at(schema, mapping -> mapping.setFormat(format));
  }

  /** Makes a property optional. */
  public static SpecEdit dropRequired(SpecLocation schema, String name) {
    return at(schema, mapping -> mapping.dropRequired(name));
  }

  private static SpecEdit at(SpecLocation schema, Function<YamlMapping, Optional<String>> change) {
    return new SpecEdit(schema.file(), text -> edited(text, schema, change));
  }

  private static Optional<String> edited(
      String text, SpecLocation schema, Function<YamlMapping, Optional<String>> change) {
    return YamlMapping.at(text, schema.pointer()).flatMap(change);
  }
}
