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
      Pattern.compile("\\b(Literal|ListJsonAdapter|MapJsonAdapter|Scalar|TextOrTrue)\\b");

  /** What tells whether a key was there whose value may be null. */
  static String presence(String name) {
    return "has" + JavaNames.capitalized(name);
  }

  /** Whether the record has a value of it; else it is demanded, and nothing more. */
  boolean component() {
    return type.kind() != Kind.LITERAL;
  }

  boolean list() {
    return type.kind() == Kind.LIST;
  }

  boolean map() {
    return type.kind() == Kind.MAP;
  }

  /** Whether Java sees null, be it for a null or for an absent key. */
  boolean optional() {
    return nullable || !required;
  }

  /** Whether it is noted that the key was there, which null does not show. */
  boolean tracked() {
    return component() ? nullable : !required;
  }

  /** Whether users can ask for that: the key of a required property is there anyway. */
  boolean asked() {
    return tracked() && !required;
  }

  String presence() {
    return presence(name);
  }

  /** The local variable that takes note of the key of a fixed value. */
  String seen() {
    return name + "Present";
  }

  /** Whether a lenient reader goes on without it: a text, which no sum and no structure needs. */
  boolean tolerated() {
    return demanded()
        && type.kind() == Kind.SCALAR
        && (javaType().equals("String") || !type.models().isEmpty());
  }

  boolean demanded() {
    return component() && required;
  }

  boolean literalDemanded() {
    return !component() && required;
  }

  String javaType() {
    return type.javaType();
  }

  /** The type where it may be null. */
  String nullableType() {
    return "@Nullable " + javaType();
  }

  String declaredType() {
    return optional() ? nullableType() : type.demandedJavaType();
  }

  /** Whether to write the key: an optional null has none. */
  boolean written() {
    return component() || required || tracked();
  }

  boolean renamed() {
    return !name.equals(wireName);
  }

  /** The key, as a literal. */
  String key() {
    return JavaLiteral.of(wireName);
  }

  /** What holds when the key was not there. */
  String missing() {
    return tracked() ? "!this." + presence() : "this." + name + " == null";
  }

  boolean hasAdapterField() {
    return type.composed();
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
    String read;
    if (tolerated() && !nullable && !scalar.startsWith("seen.")) {
      read = "Required.read(" + scalar + ", reader)";
    } else if (hasAdapterField()) {
      read = "this." + name + ".fromJson(reader)";
    } else {
      read = scalar + (optional() ? ".orNull(reader)" : ".fromJson(reader)");
    }
    return "value." + name + " = " + read;
  }

  /** What writes the value. */
  String write() {
    if (!component()) {
      return type.adapter() + ".write(writer)";
    }
    String adapter = hasAdapterField() ? "this." + name : type.adapter();
    String value = "value." + name + "()";
    return tracked()
        ? "ExplicitNull.write(" + adapter + ", writer, " + value + ")"
        : adapter + ".toJson(writer, " + value + ")";
  }

  /** The runtime's classes that reading and writing take. */
  Set<String> runtimeTypes() {
    Set<String> types = new TreeSet<>();
    if (required) {
      types.add(tolerated() ? "Required" : "JsonMismatch");
    }
    if (tracked() && component()) {
      types.add("ExplicitNull");
    }
    Matcher used = RUNTIME_TYPE.matcher(type.adapter());
    while (used.find()) {
      types.add(used.group());
    }
    return types;
  }

  /** What a setter keeps of the value. */
  String kept() {
    String copy =
        list() ? "List.copyOf(" + name + ")" : map() ? "MapJsonAdapter.copyOf(" + name + ")" : null;
    if (copy == null) {
      return optional()
          ? name
          : "Objects.requireNonNull(" + name + ", " + JavaLiteral.of(name) + ")";
    }
    return optional() ? name + " == null ? null : " + copy : copy;
  }

  String accessorJavadoc() {
    Javadoc javadoc = new Javadoc("  ").prose(description);
    javadoc.returns("The value of `" + wireName + "`" + (optional() ? ", or null." : "."));
    if (deprecated) {
      javadoc.deprecated("The API deprecates it.");
    }
    return javadoc.toString();
  }

  String presenceJavadoc() {
    return new Javadoc("  ")
        .prose("Whether there is a `" + wireName + "`" + (nullable ? ", be it null." : "."))
        .returns("False if it is absent.")
        .toString();
  }

  String setterJavadoc() {
    Javadoc javadoc =
        new Javadoc("    ")
            .prose("Sets `" + wireName + "`.")
            .param(name, description + (nullable ? " Null is written as null." : ""))
            .returns("This builder.");
    if (deprecated) {
      javadoc.deprecated("The API deprecates it.");
    }
    return javadoc.toString();
  }

  /** What the record's {@code toString} shows: the rest of a string literal, and its value. */
  String shown() {
    if (!sensitive) {
      return name + "=\" + " + name;
    }
    return name + "=\" + (" + name + " == null ? \"absent\" : \"present\")";
  }
}
