package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.json.BodyReader;
import dev.cfbilling.conformance.schema.SchemaValidator;
import dev.cfbilling.conformance.schema.ValueForm;
import dev.cfbilling.conformance.schema.Violation;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates an envelope whose arrays may be of any length.
 *
 * <p>The elements of an array directly below the root are read, judged and dropped one at a time.
 * What is left is judged at the end: the root with each such array cut down to as many nulls as its
 * schema can tell apart by their number.
 */
final class NetworkntValidator implements BodyValidator {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaValidator library;

  NetworkntValidator(SchemaValidator library) {
    this.library = library;
  }

  @Override
  public void validate(
      Body body, SchemaAt schema, Set<String> columns, BodyObserver observer, FindingSink findings)
      throws IOException {
    if (body.isEmpty()) {
      findings.add(BodyFinding.empty(schema));
      return;
    }
    try (BodyReader reader =
        new BodyReader(body, pointer -> findings.add(BodyFinding.duplicateKey(pointer, schema)))) {
      new Pass(reader, schema, observer, findings).run();
    } catch (JacksonException unreadable) {
      findings.add(
          body.isUtf16() ? BodyFinding.utf16(schema) : BodyFinding.notJson(unreadable, schema));
    }
  }

  /** One reading of one body. */
  private final class Pass {
    private final BodyReader reader;
    private final SchemaAt schema;
    private final BodyObserver observer;
    private final FindingSink findings;
    private final Set<String> streamed = new HashSet<>();

    Pass(BodyReader reader, SchemaAt schema, BodyObserver observer, FindingSink findings) {
      this.reader = reader;
      this.schema = schema;
      this.observer = observer;
      this.findings = findings;
    }

    void run() {
      reader.expectStart();
      JsonNode root = readRoot();
      List<Violation> violations =
          library.validate(schema, root, "").stream()
              .filter(violation -> !isBelowStreamed(violation.pointer()))
              .toList();
      see(schema, "", root, violations);
      report(violations);
      reader.expectEnd();
    }

    private JsonNode readRoot() {
      if (reader.token() == JsonToken.START_OBJECT) {
        ObjectNode root = NODES.objectNode();
        reader.eachMember(name -> readMember(name, root));
        return root;
      }
      return reader.token() == JsonToken.START_ARRAY
          ? readElements("", schema.items(), schema)
          : reader.value();
    }

    /**
     * A member that is there already is judged before the second one takes its place; of an array
     * the elements have been.
     */
    private void readMember(String name, ObjectNode root) {
      JsonNode before = root.get(name);
      if (before != null && !before.isArray()) {
        String pointer = "/" + JsonPointers.escape(name);
        schema.property(name).ifPresent(member -> judge(member, pointer, before));
      }
      root.set(name, readMember(name));
    }

    private JsonNode readMember(String name) {
      Optional<SchemaAt> member = schema.property(name);
      if (reader.token() == JsonToken.START_ARRAY) {
        return readElements(
            "/" + JsonPointers.escape(name),
            member.flatMap(SchemaAt::items),
            member.orElse(schema));
      }
      if (member.isEmpty() && reader.token() == JsonToken.START_OBJECT) {
        reader.skip();
        return NODES.objectNode();
      }
      return reader.value();
    }

    private ArrayNode readElements(String pointer, Optional<SchemaAt> items, SchemaAt array) {
      streamed.add(pointer);
      long count = 0;
      while (reader.next() != JsonToken.END_ARRAY) {
        if (items.isPresent()) {
          readElement(pointer + "/" + count, items.get());
        } else {
          reader.skip();
        }
        count++;
      }
      return standIn(count, array);
    }

    private void readElement(String pointer, SchemaAt items) {
      JsonNode element = reader.value();
      List<Violation> violations = library.validate(items, element, pointer);
      see(items, pointer, element, violations);
      report(violations);
    }

    private void see(SchemaAt part, String pointer, JsonNode value, List<Violation> violations) {
      observer.meets(part, value);
      seek(part, pointer, value);
      int second = pointer.indexOf('/', 1);
      String member = second < 0 ? "" : pointer.substring(1, second);
      if (member.equals(RuleRun.MEMBER) || member.equals(EnvelopeErrors.MEMBER)) {
        long element = Long.parseLong(pointer.substring(second + 1));
        observer.record(member, element, record(value), violations);
      } else if (pointer.isEmpty() && value.path(RuleRun.MEMBER).isObject()) {
        observer.record(
            RuleRun.MEMBER, BodyObserver.NO_ELEMENT, record(value.path("result")), violations);
      }
    }

    private static Optional<SentRecord> record(JsonNode value) {
      return Optional.of(value).filter(JsonNode::isObject).map(TreeRecord.Sent::new);
    }

    private void seek(SchemaAt part, String pointer, JsonNode value) {
      if (value.isObject()) {
        value.forEachEntry((name, child) -> seek(part, pointer, name, child));
      } else if (value.isArray() && part.items().isPresent()) {
        for (int i = 0; i < value.size(); i++) {
          seek(part.items().get(), pointer + "/" + i, value.get(i));
        }
      }
    }

    private void seek(SchemaAt part, String pointer, String name, JsonNode value) {
      String at = pointer + "/" + JsonPointers.escape(name);
      Optional<SchemaAt> property = part.property(name);
      if (property.isPresent()) {
        seek(property.get(), at, value);
      } else if (part.node().has("properties") && !part.node().has("additionalProperties")) {
        observer.unknown(part, at, ValueForm.of(value));
      }
    }

    private void judge(SchemaAt part, String pointer, JsonNode value) {
      report(library.validate(part, value, pointer));
    }

    private void report(List<Violation> violations) {
      violations.forEach(violation -> findings.add(SchemaFinding.of(violation, schema)));
    }

    /** As many nulls as the array's limits can tell from {@code count} elements. */
    private ArrayNode standIn(long count, SchemaAt array) {
      int least = array.node().path("minItems").asInt(0);
      int most = array.node().path("maxItems").asInt(-1);
      ArrayNode nulls = NODES.arrayNode();
      for (long i = 0; i < Math.min(count, Math.max(least, most + 1)); i++) {
        nulls.addNull();
      }
      return nulls;
    }

    private boolean isBelowStreamed(String pointer) {
      int lastSlash = pointer.lastIndexOf('/');
      return lastSlash >= 0 && streamed.contains(pointer.substring(0, lastSlash));
    }
  }
}
