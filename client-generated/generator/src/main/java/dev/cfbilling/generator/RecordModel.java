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
   * @param presence the variable that takes note of the key, or null when none does
   */
  record Reading(int index, String statement, @Nullable String presence) {}

  List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (Property property : properties) {
      String presence = property.presenceTracked() ? property.presence() : null;
      String statement = repeated ? property.readRepeated() : property.read();
      readings.add(new Reading(readings.size(), statement, presence));
    }
    return readings;
  }

  String declaration() {
    if (resultRecord == null) {
      return header(") {");
    }
    String list = "implements ResultList<" + resultRecord + "> {";
    String oneLine = header(") " + list);
    return oneLine.contains("\n") ? header(")") + "\n    " + list : oneLine;
  }

  private String header(String closing) {
    return SourceLines.list(
        "",
        "public record " + name + "(",
        components().stream().map(Property::declaration).toList(),
        closing);
  }

  String namesField() {
    String type = repeated ? "Keys" : "JsonReader.Options";
    return SourceLines.field(
        "private static final " + type + " NAMES",
        type + ".of(",
        properties.stream().map(property -> '"' + property.wireName() + '"').toList());
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

  String construction() {
    return SourceLines.list(
        "    ",
        "return new " + name + "(",
        components().stream().map(Property::name).toList(),
        ");");
  }

  boolean hasAdapterFields() {
    return properties.stream().anyMatch(Property::hasAdapterField);
  }

  List<Property> adapterFields() {
    return properties.stream().filter(Property::hasAdapterField).toList();
  }

  List<Property> nullChecked() {
    return components().stream().filter(Property::nullChecked).toList();
  }

  List<Property> lists() {
    return components().stream().filter(Property::list).toList();
  }

  boolean normalizes() {
    return !nullChecked().isEmpty() || !lists().isEmpty();
  }

  boolean redacts() {
    return components().stream().anyMatch(Property::sensitive);
  }

  boolean usesDeprecated() {
    return components().stream().anyMatch(Property::deprecated);
  }

  String javadoc() {
    Javadoc javadoc = new Javadoc("").prose(description);
    for (Property property : components()) {
      javadoc.param(property.name(), componentText(property));
    }
    return javadoc.toString();
  }

  private static String componentText(Property property) {
    String text = property.description();
    if (property.deprecated()) {
      text += " Deprecated by the API.";
    }
    boolean saysWhenNull = text.matches("(?is).*\\b(null|absent)\\b.*");
    return property.optional() && !saysWhenNull ? text + " Null when absent." : text;
  }

  Set<String> recordImports(String runtimePackage) {
    Set<String> imports = new TreeSet<>();
    imports.add("com.squareup.moshi.JsonClass");
    if (components().stream().anyMatch(Property::renamed)) {
      imports.add("com.squareup.moshi.Json");
    }
    if (resultRecord != null) {
      imports.add(runtimePackage + ".ResultList");
    }
    components().forEach(property -> imports.addAll(property.type().imports()));
    if (!nullChecked().isEmpty()) {
      imports.add("java.util.Objects");
    }
    if (components().stream().anyMatch(Property::optional)) {
      imports.add("org.jspecify.annotations.Nullable");
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
            "java.io.IOException"));
    for (Property property : properties) {
      imports.addAll(property.type().imports());
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
