package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.BodyReader;
import dev.cfbilling.conformance.json.SpellingParser;
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

/** The state of one pass over one body: its position, and the violations of the current part. */
final class BodyReading {
  private record Unknown(SchemaAt schema, String pointer, String form) {}

  private JsonParser parser;
  private final RecordBuffer[] kept;
  private final Listener listener;
  private final SeenForms sightings;
  private final int[][] followers;
  private final Violations violations = new Violations();
  private final List<Unknown> unknown = new ArrayList<>();

  /** Index of this part's first violation. */
  private int firstViolation;

  private int firstUnknown;
  private int firstSighting;

  /** For each kept member of the root, whether it is itself a record. */
  private final boolean[] recordItself;

  /** Slots of the current record; null outside one. */
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

  /** Slots of the current record; fails outside one. */
  RecordBuffer slots() {
    return Objects.requireNonNull(slots, "in no record");
  }

  Listener listener() {
    return listener;
  }

  /** Predicted next member, by member. */
  int[] followers(int node, int size) {
    int[] known = followers[node];
    if (known == null) {
      known = new int[size];
      followers[node] = known;
    }
    return known;
  }

  /** Reads the current value to its end, and returns it as JSON. */
  String spelled(Node node) {
    JsonParser behind = parser;
    SpellingParser spelling = new SpellingParser(behind);
    parser = spelling;
    node.read(this);
    parser = behind;
    return spelling.text();
  }

  void meets(SchemaNode node, int token) {
    sightings.add(node, token);
  }

  void meetsLiteral(SchemaAt schema, int number, JsonNode literal) {
    sightings.addLiteral(schema, number, literal);
  }

  /** The pointer of the current value. */
  String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  /** The current value as a tree. */
  JsonNode tree() {
    return new BodyReader(parser, listener::duplicate).value();
  }

  /** Whether the current array is the root, or a member of it. */
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

  /** Assigns the violations from {@code first} on to a member of the current object. */
  void rank(int first, int member) {
    violations.rank(first, member);
  }

  /** Sorts the violations from {@code first} on into the contract's order. */
  void sort(int first) {
    violations.sort(first);
  }

  /** Notes a property that the schema does not name; the parser is on its value. */
  void unknown(SchemaAt schema) {
    unknown(schema, pointer(), ValueForm.of(parser));
  }

  void unknown(SchemaAt schema, String pointer, String form) {
    unknown.add(new Unknown(schema, pointer, form));
  }

  /**
   * Reports a duplicate name; the new value replaces the earlier one.
   *
   * <p>Violations of a replaced member of the root are still reported. Those of an array's elements
   * have been reported already.
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

  /** Starts a kept member of the root. */
  void beginKept(int number, boolean object) {
    recordItself[number] = object;
    slots = kept[number];
    slots.clear();
  }

  /**
   * Starts an element of an array directly below the root.
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
   * Ends a part and reports it to the listener.
   *
   * @param element its index in the array
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

  /** Ends the root and reports it to the listener. */
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

  /** Reports a record before its part has ended. */
  void tellRecord(long element) {
    listener.record(slots().member(), element, slots(), violations.from(firstViolation));
  }

  private void tellSeen() {
    sightings.tell(firstSighting, listener);
    if (unknown.size() > firstUnknown) {
      List<Unknown> names = unknown.subList(firstUnknown, unknown.size());
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
