package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.BodyReader;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.keyword.listener.RecordBuffer;
import dev.cfbilling.conformance.schema.ValueForm;
import dev.cfbilling.conformance.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;

/** One way through one body: where it is, and what is held against the part that it is in. */
final class BodyReading {
  private record Unknown(SchemaAt schema, String pointer, String form) {}

  private final JsonParser parser;
  private final RecordBuffer[] kept;
  private final Listener listener;
  private final SeenForms sightings;
  private final int[][] followers;
  private final Violations violations = new Violations();
  private final List<Unknown> unknown = new ArrayList<>();

  /** Where the things of the part begin. */
  private int firstViolation;

  private int firstUnknown;
  private int firstSighting;

  /** Of the members that are kept, those that are records themselves. */
  private final boolean[] recordItself;

  /** What the record fills that is being read, if it is one. */
  private @Nullable RecordBuffer slots;

  /**
   * @param parser on the root value
   */
  BodyReading(JsonParser parser, Listener listener, CompiledSchema schema) {
    this.parser = parser;
    this.kept = schema.slots();
    this.recordItself = new boolean[kept.length];
    this.listener = listener;
    this.sightings = new SeenForms(schema.nodes(), schema.literals());
    this.followers = new int[schema.nodes()][];
  }

  JsonParser parser() {
    return parser;
  }

  /** What the record is to fill that is being read. */
  RecordBuffer slots() {
    return Objects.requireNonNull(slots, "in no record");
  }

  Listener listener() {
    return listener;
  }

  /** Of each member of a kind of object, the one that came next the last time. */
  int[] followers(int node, int size) {
    int[] known = followers[node];
    if (known == null) {
      known = new int[size];
      followers[node] = known;
    }
    return known;
  }

  void meets(SchemaNode node, int token) {
    sightings.add(node, token);
  }

  void meetsLiteral(SchemaAt schema, int number, JsonNode literal) {
    sightings.addLiteral(schema, number, literal);
  }

  /** Where the value is that is being read, or has just been. */
  String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  /** The value that the parser is on, as a tree. */
  JsonNode tree() {
    return new BodyReader(parser, listener::duplicate).value();
  }

  /** Whether the array that is being read is the root, or a member of it. */
  boolean isBelowRoot() {
    TokenStreamContext array = parser.streamReadContext();
    return array.getNestingDepth() == 1
        || (array.getNestingDepth() == 2 && array.getParent().inObject());
  }

  void report(Violation violation) {
    violations.add(violation);
  }

  int violationCount() {
    return violations.size();
  }

  /** Says which member of an object the violations from {@code first} on belong to. */
  void rank(int first, int member) {
    violations.rank(first, member);
  }

  /** Puts those from {@code first} on into the contract's order. */
  void sort(int first) {
    violations.sort(first);
  }

  /** The schema does not name the property whose value the parser is on. */
  void unknown(SchemaAt schema) {
    unknown(schema, pointer(), ValueForm.of(parser));
  }

  void unknown(SchemaAt schema, String pointer, String form) {
    unknown.add(new Unknown(schema, pointer, form));
  }

  /**
   * The name that the parser is on is there already; the value that comes takes the place of the
   * one before.
   *
   * <p>Of a member of the root, what was wrong with it is told all the same, but for an array,
   * whose elements are parts and have been.
   */
  void duplicate() {
    String pointer = pointer();
    listener.duplicate(pointer);
    List<Violation> replaced = violations.takeBelow(firstViolation, pointer);
    if (parser.streamReadContext().getNestingDepth() == 1) {
      replaced.stream().filter(earlier -> !earlier.value().isArray()).forEach(listener::violated);
    }
    unknown
        .subList(firstUnknown, unknown.size())
        .removeIf(earlier -> Violations.isBelow(earlier.pointer(), pointer));
  }

  /** A member of the root begins that is kept. */
  void beginKept(int number, boolean object) {
    recordItself[number] = object;
    slots = kept[number];
    slots.clear();
  }

  /**
   * An element begins of an array directly below the root.
   *
   * @param number which slots it fills, or {@link ItemsKeyword#NOT_KEPT}
   */
  void beginPart(int number) {
    firstViolation = violations.size();
    firstUnknown = unknown.size();
    firstSighting = sightings.size();
    slots = number == ItemsKeyword.NOT_KEPT ? null : kept[number];
    if (slots != null) {
      slots.clear();
    }
  }

  /**
   * Tells what there is to tell of a part.
   *
   * @param element its number in the array
   */
  void endPart(long element) {
    tellSeen();
    List<Violation> wrong = violations.from(firstViolation);
    if (slots != null) {
      listener.record(slots.member(), element, slots, wrong);
    }
    tell(wrong);
    firstViolation = 0;
    firstUnknown = 0;
    firstSighting = 0;
  }

  /** Tells what there is to tell of the root. */
  void end() {
    tellSeen();
    List<Violation> wrong = violations.from(0);
    for (int i = 0; i < kept.length; i++) {
      if (recordItself[i]) {
        listener.record(kept[i].member(), Listener.NO_ELEMENT, kept[i], wrong);
      }
    }
    tell(wrong);
  }

  /** Tells of a record whose part is still being read. */
  void tellRecord(long element) {
    listener.record(slots().member(), element, slots(), violations.from(firstViolation));
  }

  private void tellSeen() {
    sightings.tell(firstSighting, listener);
    List<Unknown> names = unknown.subList(firstUnknown, unknown.size());
    if (!names.isEmpty()) {
      names.forEach(name -> listener.unknown(name.schema(), name.pointer(), name.form()));
      names.clear();
    }
  }

  private void tell(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      wrong.forEach(listener::violated);
      violations.cut(firstViolation);
    }
  }
}
