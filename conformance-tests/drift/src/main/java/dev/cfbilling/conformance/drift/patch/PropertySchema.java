package dev.cfbilling.conformance.drift.patch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema of observed values, in the keywords and the order of the contract's own schemas.
 *
 * @param type a type of JSON Schema; {@code null} when nothing else was seen
 * @param format of strings
 * @param items the schema of an array's elements; empty when there were none
 * @param properties of an object; none when it may have any
 */
public record PropertySchema(
    String type,
    Optional<String> format,
    boolean nullable,
    Optional<PropertySchema> items,
    SortedMap<String, PropertySchema> properties) {
  private static final Set<String> FORMATS = Set.of("date", "date-time");
  private static final SortedMap<String, PropertySchema> NO_PROPERTIES =
      Collections.unmodifiableSortedMap(new TreeMap<>());
  private static final String DESCRIPTION = "Seen in responses, and not documented.";

  /**
   * The schema of values of these forms; a form is a type, or a format of strings. Strings get a
   * format if all have it. Empty when there are several types, or none.
   */
  public static Optional<PropertySchema> of(Collection<String> forms) {
    Set<String> types = new TreeSet<>();
    Set<String> texts = new TreeSet<>();
    for (String form : forms) {
      boolean text = form.equals("string") || FORMATS.contains(form);
      types.add(text ? "string" : form);
      if (text) {
        texts.add(form);
      }
    }
    boolean nullable = types.size() > 1 && types.remove("null");
    if (types.equals(Set.of("integer", "number"))) {
      types.remove("integer");
    }
    Optional<String> format =
        texts.size() == 1 ? texts.stream().filter(FORMATS::contains).findFirst() : Optional.empty();
    return types.size() == 1
        ? types.stream()
            .findFirst()
            .map(
                type -> new PropertySchema(type, format, nullable, Optional.empty(), NO_PROPERTIES))
        : Optional.empty();
  }

  /** The schema of an array with these elements. */
  public PropertySchema withItems(Optional<PropertySchema> elements) {
    return new PropertySchema(type, format, nullable, elements, properties);
  }

  /** The schema of an object with these members. */
  public PropertySchema withProperties(SortedMap<String, PropertySchema> members) {
    return new PropertySchema(type, format, nullable, items, members);
  }

  /** The lines of a property, without indentation. */
  List<String> lines() {
    return lines(true);
  }

  private List<String> lines(boolean described) {
    List<String> lines = new ArrayList<>();
    lines.add("type: " + (isNull() ? "object" : type));
    statedFormat().ifPresent(name -> lines.add("format: " + name));
    if (isNull()) {
      lines.add("enum: [null]");
    }
    if (nullable || isNull()) {
      lines.add("nullable: true");
    }
    if (described) {
      lines.add("description: " + DESCRIPTION);
    }
    example().ifPresent(example -> lines.add("example: " + example));
    if (type.equals("array")) {
      lines.add(items.isEmpty() ? "items: {}" : "items:");
      items.ifPresent(schema -> schema.lines(false).forEach(line -> lines.add("  " + line)));
    }
    if (!properties.isEmpty()) {
      lines.add("properties:");
      properties.forEach(
          (name, schema) -> {
            lines.add("  " + YamlScalar.of(name) + ":");
            schema.lines(true).forEach(line -> lines.add("    " + line));
          });
    }
    return lines;
  }

  private boolean isNull() {
    return type.equals("null");
  }

  /** Integers of the contract have 64 bits. */
  private Optional<String> statedFormat() {
    return type.equals("integer") ? Optional.of("int64") : format;
  }

  /** A made-up example, since observed values do not belong in the contract. */
  private Optional<String> example() {
    return switch (type) {
      case "boolean" -> Optional.of("true");
      case "integer" -> Optional.of("1");
      case "null" -> Optional.of("null");
      case "number" -> Optional.of("0.5");
      case "string" -> Optional.of(text());
      default -> Optional.empty();
    };
  }

  private String text() {
    return switch (format.orElse("")) {
      case "date" -> "'2026-11-21'";
      case "date-time" -> "'2026-11-21T00:00:00Z'";
      default -> "text";
    };
  }
}
