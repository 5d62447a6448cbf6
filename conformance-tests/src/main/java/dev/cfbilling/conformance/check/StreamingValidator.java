package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
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
final class StreamingValidator implements BodyValidator {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaValidators validators;

  StreamingValidator(SchemaValidators validators) {
    this.validators = validators;
  }

  @Override
  public void validate(Body body, SchemaAt schema, BodyObserver observer, FindingSink findings)
      throws IOException {
    if (body.isEmpty()) {
      findings.add(
          Finding.inBody(
              "body.empty", "", schema.location(), "The body is empty; JSON is required"));
      return;
    }
    try (BodyReader reader =
        new BodyReader(body, pointer -> findings.add(duplicateKey(pointer, schema)))) {
      new Pass(reader, schema, observer, findings).run();
    } catch (JacksonException unreadable) {
      findings.add(notJson(unreadable, schema));
    }
  }

  private static Finding duplicateKey(String pointer, SchemaAt schema) {
    return Finding.inBody(
        "body.duplicate-key",
        pointer,
        schema.nearest(pointer).location(),
        SchemaFinding.place(pointer) + " is there twice; a key may occur once in its object");
  }

  private static Finding notJson(JacksonException unreadable, SchemaAt schema) throws IOException {
    String problem;
    if (unreadable.getCause() instanceof CharacterCodingException) {
      problem = "is not UTF-8";
    } else if (unreadable instanceof JacksonIOException io) {
      throw new IOException("the recorded body can't be read back", io);
    } else if (unreadable instanceof UnexpectedEndOfInputException) {
      problem = "ends in the middle";
    } else if (unreadable instanceof StreamConstraintsException) {
      problem = "is nested too deep, or has a number too long, to be read";
    } else {
      problem = "is not JSON";
    }
    return Finding.inBody(
        "body.json",
        "",
        schema.location(),
        "The body %s%s; JSON in UTF-8 (RFC 8259) is required"
            .formatted(problem, at(unreadable.getLocation())));
  }

  private static String at(@Nullable TokenStreamLocation where) {
    return where == null || where.getLineNr() < 1
        ? ""
        : " at line %s, column %s".formatted(where.getLineNr(), where.getColumnNr());
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
          validators.validate(schema, root, "").stream()
              .filter(violation -> !isBelowStreamed(violation.pointer()))
              .toList();
      observer.see(schema, "", root, violations);
      report(violations, "", root);
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
      List<Violation> violations = validators.validate(items, element, pointer);
      observer.see(items, pointer, element, violations);
      report(violations, pointer, element);
    }

    private void judge(SchemaAt part, String pointer, JsonNode value) {
      report(validators.validate(part, value, pointer), pointer, value);
    }

    private void report(List<Violation> violations, String pointer, JsonNode value) {
      violations.forEach(
          violation -> findings.add(SchemaFinding.of(violation, schema, pointer, value)));
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
