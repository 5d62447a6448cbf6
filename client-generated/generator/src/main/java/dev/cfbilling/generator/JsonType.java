package dev.cfbilling.generator;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How one kind of JSON value looks in Java and what reads and writes it.
 *
 * @param javaType the type as the source spells it
 * @param adapter an expression for the adapter that takes no null
 * @param imports what the type needs in a source file
 * @param kind what the templates tell apart
 */
record JsonType(String javaType, String adapter, Set<String> imports, Kind kind) {
  private static final Pattern QUOTING =
      Pattern.compile("\\bScalar\\.(INT32|INT64|DECIMAL|DATE|DATE_TIME)\\b");

  enum Kind {
    /** Read by a constant of type {@code Scalar}, the runtime's or an enum's. */
    SCALAR,
    /** One fixed value: it is demanded and written, but it is no part of the record. */
    LITERAL,
    /** Read by an adapter that Moshi gives. */
    MODEL,
    /** An array. */
    LIST
  }

  static JsonType scalar(String constant, String qualifiedType) {
    String javaType = qualifiedType.substring(qualifiedType.lastIndexOf('.') + 1);
    Set<String> imports = qualifiedType.startsWith("java.lang.") ? Set.of() : Set.of(qualifiedType);
    return new JsonType(javaType, "Scalar." + constant, imports, Kind.SCALAR);
  }

  static JsonType openEnum(String name) {
    return new JsonType(name, name + "JsonAdapter.SCALAR", Set.of(), Kind.SCALAR);
  }

  static JsonType literal(String constant) {
    return new JsonType("Object", "Literal." + constant, Set.of(), Kind.LITERAL);
  }

  static JsonType model(String name) {
    return new JsonType(name, moshiAdapter(name) + ".nonNull()", Set.of(), Kind.MODEL);
  }

  static JsonType listOf(JsonType element) {
    Set<String> imports = new TreeSet<>(element.imports());
    imports.add("java.util.List");
    return new JsonType(
        "List<" + element.javaType() + ">",
        "new ListJsonAdapter<>(" + element.adapter() + ")",
        imports,
        Kind.LIST);
  }

  /** The type as the source spells it where there is always a value. */
  String demandedJavaType() {
    return switch (javaType) {
      case "Boolean" -> "boolean";
      case "Integer" -> "int";
      case "Long" -> "long";
      default -> javaType;
    };
  }

  /** An expression for the adapter that takes null. */
  String nullableAdapter() {
    return kind == Kind.MODEL ? moshiAdapter(javaType) : adapter + ".nullSafe()";
  }

  /** The same, with messages that do not quote the value: strings and booleans are never quoted. */
  JsonType sensitive() {
    String silent = QUOTING.matcher(adapter).replaceAll("$0.sensitive()");
    return new JsonType(javaType, silent, imports, kind);
  }

  private static String moshiAdapter(String name) {
    return "moshi.adapter(" + name + ".class)";
  }
}
