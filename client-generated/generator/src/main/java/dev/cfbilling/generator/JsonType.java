package dev.cfbilling.generator;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of JSON value looks in Java and what reads and writes it.
 *
 * @param javaType the type as the source spells it
 * @param adapter an expression for the adapter that takes no null
 * @param imports what the type needs in a source file
 * @param models the generated types in it, which only another package has to import
 * @param kind what the templates tell apart
 * @param element what a list holds, or a map as its values; null if it is neither
 */
record JsonType(
    String javaType,
    String adapter,
    Set<String> imports,
    Set<String> models,
    Kind kind,
    @Nullable JsonType element) {
  static final String TEXT_OR_TRUE = "TextOrTrue";

  private static final Pattern QUOTING =
      Pattern.compile("\\bScalar\\.(INT32|INT64|DECIMAL|DATE|DATE_TIME)\\b");

  enum Kind {
    /** Read by a constant of type {@code Scalar}, the runtime's or an enum's. */
    SCALAR,
    /** One fixed value: it is demanded and written, but it is no part of the record. */
    LITERAL,
    /** Read by an adapter that Moshi gives. */
    MODEL,
    /** Read by an adapter of the runtime's. */
    UNION,
    /** An array. */
    LIST,
    /** An object with any keys. */
    MAP
  }

  static JsonType scalar(String constant, String qualifiedType) {
    String javaType = qualifiedType.substring(qualifiedType.lastIndexOf('.') + 1);
    Set<String> imports = qualifiedType.startsWith("java.lang.") ? Set.of() : Set.of(qualifiedType);
    return new JsonType(javaType, "Scalar." + constant, imports, Set.of(), Kind.SCALAR, null);
  }

  static JsonType openEnum(String name) {
    return new JsonType(
        name, name + "JsonAdapter.SCALAR", Set.of(), Set.of(name), Kind.SCALAR, null);
  }

  static JsonType literal(String constant) {
    return new JsonType("Object", "Literal." + constant, Set.of(), Set.of(), Kind.LITERAL, null);
  }

  /** A text or true. */
  static JsonType textOrTrue() {
    return new JsonType(
        TEXT_OR_TRUE, TEXT_OR_TRUE + ".ADAPTER", Set.of(), Set.of(), Kind.UNION, null);
  }

  static JsonType model(String name) {
    return new JsonType(
        name, moshiAdapter(name) + ".nonNull()", Set.of(), Set.of(name), Kind.MODEL, null);
  }

  static JsonType listOf(JsonType element) {
    return element.in("List<%s>", "ListJsonAdapter", "java.util.List", Kind.LIST);
  }

  static JsonType mapOf(JsonType value) {
    return value.in("Map<String, %s>", "MapJsonAdapter", "java.util.Map", Kind.MAP);
  }

  /** A list in one parameter of a query. */
  static JsonType commaSeparated(JsonType element) {
    return element.in("CommaSeparated<%s>", "", "", Kind.LIST);
  }

  private JsonType in(String type, String adapterType, String imported, Kind kind) {
    Set<String> all = new TreeSet<>(imports);
    if (!imported.isEmpty()) {
      all.add(imported);
    }
    return new JsonType(
        type.formatted(javaType),
        "new " + adapterType + "<>(" + adapter + ")",
        all,
        models,
        kind,
        this);
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

  /** Whether it has values of its own, which an adapter of its own reads. */
  boolean composed() {
    return kind == Kind.MODEL || kind == Kind.UNION || kind == Kind.LIST || kind == Kind.MAP;
  }

  /** Whether its text in a URL or a header is what {@code toString} gives. */
  boolean printable() {
    return kind == Kind.SCALAR && !Set.of("OffsetDateTime", "BigDecimal").contains(javaType);
  }

  /** An expression for the adapter that takes null. */
  String nullableAdapter() {
    return kind == Kind.MODEL ? moshiAdapter(javaType) : adapter + ".nullSafe()";
  }

  /** The same, with messages that do not quote the value: strings and booleans are never quoted. */
  JsonType sensitive() {
    String silent = QUOTING.matcher(adapter).replaceAll("$0.sensitive()");
    return new JsonType(javaType, silent, imports, models, kind, element);
  }

  private static String moshiAdapter(String name) {
    return "moshi.adapter(" + name + ".class)";
  }
}
