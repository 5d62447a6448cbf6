package dev.cfbilling.generator;

import dev.cfbilling.generator.JsonType.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property of a schema, as the templates print it.
 *
 * @param wireName its key in JSON
 * @param name its name in Java
 * @param description what it means, as the contract says it
 * @param type how its values look
 * @param required whether the key must be there
 * @param nullable whether the value may be null
 * @param sensitive whether its value must not show in messages
 * @param deprecated whether the contract deprecates it
 */
record Property(
    String wireName,
    String name,
    String description,
    JsonType type,
    boolean required,
    boolean nullable,
    boolean sensitive,
    boolean deprecated) {

  private static final Pattern RUNTIME_TYPE =
      Pattern.compile("\\b(Literal|ListJsonAdapter|Scalar)\\b");

  /** Whether it is a component of the record. */
  boolean component() {
    return type.kind() != Kind.LITERAL;
  }

  boolean list() {
    return type.kind() == Kind.LIST;
  }

  /** Whether Java sees null, be it for a null or for an absent key. */
  boolean optional() {
    return nullable || !required;
  }

  /** Whether the record itself has to turn a null away. */
  boolean nullChecked() {
    return !optional() && javaType().equals(type.demandedJavaType());
  }

  /** The key must be there, though its value may be null: absence shows in no value. */
  boolean presenceTracked() {
    return required && (nullable || !component());
  }

  String javaType() {
    return type.javaType();
  }

  /** Whether to write the key: an optional null has none. */
  boolean written() {
    return component() || required;
  }

  /** The variable that takes note of the key. */
  String presence() {
    return name + "Present";
  }

  boolean renamed() {
    return !name.equals(wireName);
  }

  /** The component's declaration. */
  String declaration() {
    String annotations =
        (renamed() ? "@Json(name = \"" + wireName + "\") " : "")
            + (deprecated ? "@Deprecated " : "");
    return optional()
        ? annotations + "@Nullable " + javaType() + " " + name
        : annotations + type.demandedJavaType() + " " + name;
  }

  /** What holds when the key was not there. */
  String missing() {
    return presenceTracked() ? "!" + presence() : name + " == null";
  }

  boolean hasAdapterField() {
    return type.kind() == Kind.MODEL || type.kind() == Kind.LIST;
  }

  String adapterField() {
    return optional() ? type.nullableAdapter() : type.adapter();
  }

  /** Whether many records may have the same value, which is then recalled. */
  boolean recurring() {
    return type.kind() == Kind.SCALAR;
  }

  /** What reads the value. */
  String read() {
    return read(type.adapter());
  }

  /** What reads the value in one of many records, as what was seen in others helps. */
  String readRepeated() {
    return read(recurring() ? "seen." + name : type.adapter());
  }

  private String read(String scalar) {
    if (!component()) {
      return scalar + ".read(reader)";
    }
    if (hasAdapterField()) {
      return name + " = " + name + "Adapter.fromJson(reader)";
    }
    return name + " = " + scalar + (optional() ? ".orNull(reader)" : ".fromJson(reader)");
  }

  /** What writes the value. */
  String write() {
    if (!component()) {
      return type.adapter() + ".write(writer)";
    }
    String adapter = hasAdapterField() ? name + "Adapter" : type.adapter();
    String value = "value." + name + "()";
    return presenceTracked()
        ? "ExplicitNull.write(" + adapter + ", writer, " + value + ")"
        : adapter + ".toJson(writer, " + value + ")";
  }

  /** The runtime's classes that reading and writing take. */
  Set<String> runtimeTypes() {
    Set<String> types = new TreeSet<>();
    if (required) {
      types.add("JsonMismatch");
    }
    if (presenceTracked() && component()) {
      types.add("ExplicitNull");
    }
    Matcher used = RUNTIME_TYPE.matcher(type.adapter());
    while (used.find()) {
      types.add(used.group());
    }
    return types;
  }

  /** What the record's {@code toString} shows: the rest of a string literal, and its value. */
  String shown() {
    if (!sensitive) {
      return name + "=\" + " + name;
    }
    return optional()
        ? name + "=\" + (" + name + " == null ? \"absent\" : \"present\")"
        : name + "=present\"";
  }
}
