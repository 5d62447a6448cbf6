package dev.cfbilling.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An object schema, as the templates print it.
 *
 * @param name its name, in the contract and in Java
 * @param description what it stands for, as the contract says it
 * @param properties its properties, in the contract's order
 * @param resultRecord the records that its result is a list of; null when it is no such envelope
 * @param repeated whether it is itself the record of such a list, of which there are many in a body
 */
record RecordModel(
    String name,
    String description,
    List<Property> properties,
    @Nullable String resultRecord,
    boolean repeated) {

  List<Property> components() {
    return properties.stream().filter(Property::component).toList();
  }

  /**
   * What the adapter does at a key.
   *
   * @param index the key's place among the adapter's names
   * @param statement what reads the value
   * @param presence what takes note of the key, or null when nothing does
   */
  record Reading(int index, String statement, @Nullable String presence) {}

  List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (Property property : properties) {
      String presence =
          property.tracked()
              ? "value." + property.presence()
              : property.literalDemanded() ? property.seen() : null;
      String statement = repeated ? property.readRepeated() : property.read();
      readings.add(new Reading(readings.size(), statement, presence));
    }
    return readings;
  }

  String declaration() {
    String opening = "public final class " + name;
    String list = resultRecord == null ? "" : "ResultList<" + resultRecord + ">, ";
    String oneLine = opening + " implements " + list + "JsonObject {";
    return oneLine.length() <= JavaLines.WIDTH
        ? oneLine
        : opening + "\n    implements " + list + "JsonObject {";
  }

  String namesField() {
    String type = repeated ? "Keys" : "JsonReader.Options";
    return JavaLines.field(
        "static final " + type + " NAMES",
        type + ".of(",
        properties.stream().map(Property::key).toList());
  }

  String begin() {
    return repeated ? "seen.recordMembers.begin(reader)" : "reader.beginObject()";
  }

  /** What moves on to the next key. */
  String next() {
    return repeated ? "seen.recordMembers.next(reader)" : "reader.hasNext()";
  }

  /** What finds the place of that key among the names. */
  String key() {
    return repeated ? "seen.recordMembers.key()" : "reader.selectName(NAMES)";
  }

  /**
   * A property whose values are read in many records.
   *
   * @param index the key's place among the adapter's names
   * @param property the property
   */
  record Recurring(int index, Property property) {}

  List<Recurring> recurring() {
    return IntStream.range(0, properties.size())
        .mapToObj(index -> new Recurring(index, properties.get(index)))
        .filter(recurring -> recurring.property().recurring())
        .toList();
  }

  boolean hasAdapterFields() {
    return properties.stream().anyMatch(Property::hasAdapterField);
  }

  List<Property> adapterFields() {
    return properties.stream().filter(Property::hasAdapterField).toList();
  }

  List<Property> tracked() {
    return properties.stream().filter(Property::tracked).toList();
  }

  List<Property> demanded() {
    return properties.stream().filter(Property::demanded).toList();
  }

  boolean demands() {
    return !demanded().isEmpty();
  }

  /** The names of all keys, as literals. */
  String known() {
    return JavaLines.list(
        "          ",
        "AdditionalProperties.copyOf(",
        List.of("properties", name + "JsonAdapter.NAMES" + (repeated ? ".names()" : ".strings()")),
        ");");
  }

  boolean usesDeprecated() {
    return components().stream().anyMatch(Property::deprecated);
  }

  String javadoc() {
    return new Javadoc("").prose(description).toString();
  }

  Set<String> recordImports(String runtimePackage) {
    Set<String> imports = new TreeSet<>();
    imports.addAll(
        List.of(
            "com.squareup.moshi.JsonClass",
            "java.util.Map",
            "java.util.Objects",
            "org.jspecify.annotations.Nullable",
            runtimePackage + ".AdditionalProperties",
            runtimePackage + ".JsonObject"));
    if (components().stream().anyMatch(Property::renamed)) {
      imports.add("com.squareup.moshi.Json");
    }
    if (resultRecord != null) {
      imports.add(runtimePackage + ".ResultList");
    }
    if (demands()) {
      imports.add("java.util.ArrayList");
    }
    imports.add("java.util.List");
    for (Property property : components()) {
      imports.addAll(property.type().imports());
      if (property.map()) {
        imports.add(runtimePackage + ".MapJsonAdapter");
      }
      if (property.runtimeTypes().contains(JsonType.TEXT_OR_TRUE)) {
        imports.add(runtimePackage + "." + JsonType.TEXT_OR_TRUE);
      }
    }
    return imports;
  }

  Set<String> adapterImports(String runtimePackage) {
    Set<String> imports = new TreeSet<>();
    imports.addAll(
        List.of(
            "com.squareup.moshi.JsonAdapter",
            "com.squareup.moshi.JsonReader",
            "com.squareup.moshi.JsonWriter",
            "java.io.IOException",
            runtimePackage + ".AdditionalProperties"));
    for (Property property : properties) {
      if (property.hasAdapterField() || (repeated && property.recurring())) {
        imports.addAll(property.type().imports());
      }
      property.runtimeTypes().forEach(type -> imports.add(runtimePackage + "." + type));
      if (property.hasAdapterField()) {
        imports.add("com.squareup.moshi.Moshi");
      }
    }
    if (repeated) {
      imports.add(runtimePackage + ".Keys");
      imports.add(runtimePackage + ".Members");
      if (!recurring().isEmpty()) {
        imports.add(runtimePackage + ".Recurring");
      }
    }
    return imports;
  }
}
