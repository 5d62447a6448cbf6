package dev.cfbilling.conformance.keyword;

import static dev.cfbilling.conformance.keyword.ItemsKeyword.NOT_KEPT;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.keyword.CompiledSchema.Foreign;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;

/** Compiles one schema, and all that it refers to, into nodes. */
final class SchemaCompiler {
  private final SchemaValidators validators;
  private final List<Kept> kept;

  /** Nodes by the schema's pointer: each is compiled once, and recursion ends. */
  private final Map<String, Node> known = new HashMap<>();

  private final List<Foreign> foreign = new ArrayList<>();

  /** Starts at 1: {@link PropertiesKeyword#NONE} has number 0. */
  private int nodes = 1;

  private int literals;

  /**
   * @param kept the properties with a slot
   */
  SchemaCompiler(SchemaValidators validators, List<Kept> kept) {
    this.validators = validators;
    this.kept = kept;
  }

  CompiledSchema compile(SchemaAt envelope) {
    Node root =
        isForeign(envelope)
            ? new ForeignEnvelope(foreign(envelope, NOT_KEPT), kept)
            : root(envelope);
    return new CompiledSchema(root, kept, List.copyOf(foreign), nodes, literals);
  }

  private Node root(SchemaAt envelope) {
    SchemaNode root = new SchemaNode(envelope, nodes++);
    List<ObjectMember> members = members(envelope, List.of());
    for (int i = 0; i < kept.size(); i++) {
      String name = kept.get(i).member();
      Optional<SchemaAt> schema = envelope.property(name);
      if (schema.isPresent()) {
        Node node = new KeptNode(kept(schema.get(), i), i);
        members.replaceAll(member -> member.name().equals(name) ? member.with(node) : member);
      }
    }
    return define(
        root, members, items(envelope, elements(envelope), NOT_KEPT), false, Node.ANYTHING);
  }

  /** The node of an array of records, or of a record. */
  private Node kept(SchemaAt schema, int number) {
    if (isForeign(schema) || schema.items().isEmpty()) {
      return record(schema, number);
    }
    SchemaNode node = new SchemaNode(schema, nodes++);
    Node records = record(schema.items().get(), number);
    List<ObjectMember> stray = withSlots(new ArrayList<>(), number);
    return define(
        node,
        members(schema, List.of()),
        items(schema, records, number),
        false,
        new StrayRecordNode(new PropertiesKeyword(nodes++, null, stray, null, true)));
  }

  private Node record(SchemaAt record, int number) {
    if (isForeign(record)) {
      return foreign(record, number);
    }
    SchemaNode node = new SchemaNode(record, nodes++);
    List<ObjectMember> members = withSlots(members(record, kept.get(number).fields()), number);
    return define(node, members, items(record, elements(record), NOT_KEPT), true, Node.ANYTHING);
  }

  private Node node(SchemaAt schema) {
    Node before = known.get(schema.pointer());
    if (before != null) {
      return before;
    }
    if (isForeign(schema)) {
      return foreign(schema, NOT_KEPT);
    }
    SchemaNode node = new SchemaNode(schema, nodes++);
    known.put(schema.pointer(), node);
    return define(
        node,
        members(schema, List.of()),
        items(schema, elements(schema), NOT_KEPT),
        false,
        Node.ANYTHING);
  }

  private boolean isForeign(SchemaAt schema) {
    return !KeywordTable.unknown(schema.node()).isEmpty();
  }

  private ForeignNode foreign(SchemaAt schema, int number) {
    if (foreign.stream().noneMatch(known -> known.schema().equals(schema))) {
      foreign.add(new Foreign(schema, KeywordTable.unknown(schema.node())));
    }
    return new ForeignNode(schema, validators, number);
  }

  private Node elements(SchemaAt schema) {
    return schema.items().map(this::node).orElse(Node.ANYTHING);
  }

  private static ItemsKeyword items(SchemaAt schema, Node elements, int number) {
    JsonNode least = schema.node().get("minItems");
    return new ItemsKeyword(elements, least == null ? null : new MinItemsKeyword(least), number);
  }

  /** The members that the contract names, then those that it only requires. */
  private List<ObjectMember> members(SchemaAt schema, List<String> fields) {
    List<ObjectMember> members = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>(schema.node().path("properties").propertyNames());
    for (String name : named) {
      Node node = schema.property(name).map(this::node).orElse(Node.ANYTHING);
      int slot = fields.indexOf(name);
      boolean array = slot >= 0 && schema.property(name).flatMap(SchemaAt::items).isPresent();
      members.add(member(name, array ? new KeptArrayNode(node, slot) : node, true, fields));
    }
    for (JsonNode required : schema.node().path("required")) {
      if (named.add(required.asString())) {
        members.add(member(required.asString(), Node.ANYTHING, false, fields));
      }
    }
    return members;
  }

  private static ObjectMember member(String name, Node node, boolean known, List<String> fields) {
    return new ObjectMember(name.intern(), node, known, fields.indexOf(name));
  }

  /** Adds the kept fields that the contract does not name. */
  private List<ObjectMember> withSlots(List<ObjectMember> members, int number) {
    List<String> fields = kept.get(number).fields();
    Set<String> names = new LinkedHashSet<>(fields);
    members.forEach(member -> names.remove(member.name()));
    names.forEach(name -> members.add(member(name, Node.ANYTHING, false, fields)));
    return members;
  }

  private SchemaNode define(
      SchemaNode node,
      List<ObjectMember> members,
      ItemsKeyword items,
      boolean record,
      Node otherwise) {
    SchemaAt schema = node.schema();
    JsonNode json = schema.node();
    List<Keyword> keywords = new ArrayList<>();
    for (String name : json.propertyNames()) {
      switch (name) {
        case "enum" -> {
          keywords.add(new EnumKeyword(schema, literals));
          literals += json.get(name).size();
        }
        case "format" -> keywords.add(new FormatKeyword(json.get(name)));
        case "maxLength" -> keywords.add(new MaxLengthKeyword(json.get(name)));
        case "writeOnly" -> {
          if (schema.isWriteOnly()) {
            keywords.add(new WriteOnlyKeyword(json.get(name)));
          }
        }
        default -> {}
      }
    }
    node.define(
        json.has("type") ? new TypeKeyword(json.get("type")) : null,
        keywords,
        new PropertiesKeyword(
            node.number(),
            json.has("properties") ? schema : null,
            members,
            required(schema, members),
            record),
        items,
        otherwise);
    return node;
  }

  private static @Nullable RequiredKeyword required(SchemaAt schema, List<ObjectMember> members) {
    JsonNode required = schema.node().path("required");
    if (required.isEmpty()) {
      return null;
    }
    List<String> names = members.stream().map(ObjectMember::name).toList();
    int[] numbers = new int[required.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = names.indexOf(required.get(i).asString());
    }
    return new RequiredKeyword(schema, numbers, members.size());
  }

  /**
   * A member of a record that may be an array, and is kept with its elements.
   *
   * @param slot that it fills
   */
  private record KeptArrayNode(Node schema, int slot) implements Node {
    @Override
    public void read(BodyReading reading) {
      if (reading.parser().currentTokenId() == JsonTokenId.ID_START_ARRAY) {
        reading.slots().takeArray(slot, reading.spelled(schema));
      } else {
        schema.read(reading);
      }
    }
  }
}
