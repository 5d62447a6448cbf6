package dev.cfbilling.conformance.contract;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A schema of the contract and its place; references are already followed. */
public final class SchemaAt {
  private static final Set<String> NUMERIC = Set.of("number", "integer");

  private final SchemaDocument document;
  private final String pointer;
  private final JsonNode node;

  /** Caches lookups: every record of a body asks for the same properties. */
  private final Map<String, Optional<SchemaAt>> properties = new ConcurrentHashMap<>();

  /** Null until somebody asks: each of a million findings does. */
  private volatile @Nullable Boolean sensitive;

  /** Likewise; null if there are none, too. */
  private volatile @Nullable SchemaAt items;

  /**
   * @param pointer must not be the place of a reference
   */
  SchemaAt(SchemaDocument document, String pointer) {
    this.document = document;
    this.pointer = pointer;
    this.node = JsonPointers.at(document.root(), pointer);
  }

  /** The schema object in JSON Schema form: nullability is a type. */
  public JsonNode node() {
    return node;
  }

  /** A JSON pointer into {@link SchemaDocument#root()}. */
  public String pointer() {
    return pointer;
  }

  public SpecLocation location() {
    return document.locate(pointer);
  }

  /** The source location of a pointer into the same document. */
  public SpecLocation locate(String pointer) {
    return document.locate(pointer);
  }

  /**
   * The schema of a property; empty when the contract does not name it. If several parts of an
   * {@code allOf} name it, a write-only one wins.
   */
  public Optional<SchemaAt> property(String name) {
    Optional<SchemaAt> known = properties.get(name);
    if (known != null) {
      return known;
    }
    List<SchemaAt> stated = parts(new HashSet<>()).flatMap(part -> part.own(name)).toList();
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    SchemaAt found =
        stated.stream().filter(SchemaAt::isWriteOnly).findFirst().orElse(stated.get(0));
    properties.put(name, Optional.of(found));
    return Optional.of(found);
  }

  /** The names of all properties that the contract names, by this schema or its {@code allOf}. */
  public Set<String> propertyNames() {
    return parts(new HashSet<>())
        .flatMap(part -> part.node.path("properties").propertyNames().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<SchemaAt> own(String name) {
    return node.path("properties").has(name)
        ? Stream.of(child("properties/" + JsonPointers.escape(name)))
        : Stream.empty();
  }

  /**
   * This schema and the members of its {@code allOf}, at any depth.
   *
   * @param seen visited pointers, since a schema may contain itself
   */
  private Stream<SchemaAt> parts(Set<String> seen) {
    if (!seen.add(pointer)) {
      return Stream.empty();
    }
    Stream<SchemaAt> added =
        IntStream.range(0, node.path("allOf").size()).mapToObj(index -> child("allOf/" + index));
    return Stream.concat(Stream.of(this), added.flatMap(part -> part.parts(seen)));
  }

  /** The schema of an array's elements; empty when the contract has none. */
  public Optional<SchemaAt> items() {
    SchemaAt known = items;
    if (known == null && node.has("items")) {
      known = child("items");
      items = known;
    }
    return Optional.ofNullable(known);
  }

  /** The schema of the values under keys that the contract does not name, if it has one. */
  public Optional<SchemaAt> entries() {
    return node.path("additionalProperties").isObject()
        ? Optional.of(child("additionalProperties"))
        : Optional.empty();
  }

  /** Whether a value here or below is sensitive and must be masked in reports. */
  public boolean isSensitive() {
    Boolean known = sensitive;
    if (known == null) {
      known = isSensitive(new HashSet<>());
      sensitive = known;
    }
    return known;
  }

  /**
   * @param seen visited pointers, since a schema may contain itself
   */
  private boolean isSensitive(Set<String> seen) {
    if (!seen.add(pointer)) {
      return false;
    }
    Stream<SchemaAt> properties =
        parts(new HashSet<>())
            .flatMap(part -> part.node.path("properties").propertyNames().stream())
            .distinct()
            .flatMap(name -> property(name).stream());
    return isMarkedSensitive()
        || Stream.concat(properties, items().stream()).anyMatch(below -> below.isSensitive(seen));
  }

  /**
   * Whether the value at {@code valuePointer} must be masked in reports: it, a value below it or a
   * value above it is sensitive.
   */
  public boolean isSensitiveAt(String valuePointer) {
    List<SchemaAt> way = along(valuePointer).toList();
    return way.get(way.size() - 1).isSensitive()
        || way.stream().anyMatch(SchemaAt::isMarkedSensitive);
  }

  /** A write-only value counts as a secret if a response has it after all. */
  private boolean isMarkedSensitive() {
    return node.path("x-sensitive").asBoolean(false) || isWriteOnly();
  }

  /** Whether a number is among what it allows. */
  public boolean takesNumbers() {
    JsonNode types = node.path("type");
    return types.isArray() ? types.valueStream().anyMatch(SchemaAt::isNumeric) : isNumeric(types);
  }

  private static boolean isNumeric(JsonNode type) {
    return NUMERIC.contains(type.asString(""));
  }

  /** Whether the property is for requests only. */
  public boolean isWriteOnly() {
    return node.path("writeOnly").asBoolean(false);
  }

  /** The schemas on the way to {@code valuePointer}, which leads into a value; this one first. */
  public Stream<SchemaAt> along(String valuePointer) {
    Stream.Builder<SchemaAt> passed = Stream.builder();
    Optional<SchemaAt> here = Optional.of(this);
    passed.add(this);
    for (String token : valuePointer.split("/", -1)) {
      if (!token.isEmpty() && here.isPresent()) {
        SchemaAt parent = here.get();
        here = parent.property(JsonPointers.unescape(token)).or(parent::items);
        here.ifPresent(passed::add);
      }
    }
    return passed.build();
  }

  /** The schema of the value at {@code valuePointer}; for an unknown property, its parent's. */
  public SchemaAt nearest(String valuePointer) {
    return along(valuePointer).reduce(this, (before, here) -> here);
  }

  private SchemaAt child(String tail) {
    return document.schema(pointer + "/" + tail);
  }
}
