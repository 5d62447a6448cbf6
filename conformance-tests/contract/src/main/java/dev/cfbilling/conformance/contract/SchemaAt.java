package dev.cfbilling.conformance.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A schema of the contract and its place; a reference is followed to what it names. */
public final class SchemaAt {
  private final SchemaDocument document;
  private final String pointer;
  private final JsonNode node;

  /** Those that were asked for; every record of a body asks for the same ones. */
  private final Map<String, Optional<SchemaAt>> properties = new ConcurrentHashMap<>();

  /**
   * @param pointer where no reference stands
   */
  SchemaAt(SchemaDocument document, String pointer) {
    this.document = document;
    this.pointer = pointer;
    this.node = document.root().at(pointer);
  }

  /** The schema object, in JSON Schema form (nullability as a type). */
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

  /** The source of any other place in the same contract. */
  public SpecLocation locate(String pointer) {
    return document.locate(pointer);
  }

  /**
   * The schema of a property; empty when the contract does not name it. Of several in an {@code
   * allOf}, one that is write-only counts.
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

  private Stream<SchemaAt> own(String name) {
    return node.path("properties").has(name)
        ? Stream.of(child("properties/" + JsonPointers.escape(name)))
        : Stream.empty();
  }

  /**
   * This schema and all that an {@code allOf} adds to it.
   *
   * @param seen those that were met, since a schema may contain itself
   */
  private Stream<SchemaAt> parts(Set<String> seen) {
    if (!seen.add(pointer)) {
      return Stream.empty();
    }
    Stream<SchemaAt> added =
        IntStream.range(0, node.path("allOf").size()).mapToObj(index -> child("allOf/" + index));
    return Stream.concat(Stream.of(this), added.flatMap(part -> part.parts(seen)));
  }

  /** The schema of an array's elements; empty when the contract says nothing about them. */
  public Optional<SchemaAt> items() {
    return node.has("items") ? Optional.of(child("items")) : Optional.empty();
  }

  /** Whether values here, or anywhere below, must not leave in a report. */
  public boolean isSensitive() {
    return isSensitive(new HashSet<>());
  }

  /**
   * @param seen the schemas on the way here, since a schema may contain itself
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
   * Whether what stands at {@code valuePointer}, a pointer into a value, must not leave in a
   * report: it or anything below it is sensitive, or something that it is a part of.
   */
  public boolean isSensitiveAt(String valuePointer) {
    return nearest(valuePointer).isSensitive()
        || along(valuePointer).anyMatch(SchemaAt::isMarkedSensitive);
  }

  /** What must only be written is a secret, if it comes in a response all the same. */
  private boolean isMarkedSensitive() {
    return node.path("x-sensitive").asBoolean(false) || isWriteOnly();
  }

  /** Whether responses should not have it. */
  public boolean isWriteOnly() {
    return node.path("writeOnly").asBoolean(false);
  }

  /**
   * The schemas that {@code pointer}, a pointer into a value, passes on its way, this one first.
   */
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

  /**
   * The last of the schemas that {@code valuePointer} passes: of an unknown place, its parent's.
   */
  public SchemaAt nearest(String valuePointer) {
    return along(valuePointer).reduce(this, (before, here) -> here);
  }

  private SchemaAt child(String tail) {
    return document.schema(pointer + "/" + tail);
  }
}
