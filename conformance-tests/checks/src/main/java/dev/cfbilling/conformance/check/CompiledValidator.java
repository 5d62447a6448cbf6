package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.json.BodyReader;
import dev.cfbilling.conformance.json.BodyTokens;
import dev.cfbilling.conformance.keyword.CompiledSchema;
import dev.cfbilling.conformance.keyword.listener.BackgroundListener;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Validates in one pass over the tokens; compiles each schema on first use. */
final class CompiledValidator implements BodyValidator {
  private final SchemaValidators validators;
  private final Function<SchemaAt, List<String>> fields;
  private final Map<String, CompiledSchema> compiled = new ConcurrentHashMap<>();

  /**
   * @param validators for schemas that can't be compiled
   * @param fields maps the schema of a body to the record properties that rules read
   */
  CompiledValidator(SchemaValidators validators, Function<SchemaAt, List<String>> fields) {
    this.validators = validators;
    this.fields = fields;
  }

  @Override
  public void validate(
      Body body, SchemaAt schema, Set<String> columns, BodyObserver observer, FindingSink findings)
      throws IOException {
    if (body.isEmpty()) {
      findings.add(BodyFinding.empty(schema));
      return;
    }
    try (JsonParser parser = BodyTokens.open(body)) {
      BodyReader reader = new BodyReader(parser, duplicate -> {});
      reader.expectStart();
      read(
          parser,
          compiled(schema, columns),
          new BackgroundListener(new PartListener(schema, observer, findings)));
      reader.expectEnd();
    } catch (JacksonException unreadable) {
      JacksonException told = BodyTokens.problem(body).orElse(unreadable);
      findings.add(body.isUtf16() ? BodyFinding.utf16(schema) : BodyFinding.notJson(told, schema));
    }
  }

  /** Reads a body; if it is malformed, everything before the mistake is still reported. */
  private static void read(JsonParser parser, CompiledSchema schema, BackgroundListener listener) {
    try {
      schema.read(parser, listener);
    } finally {
      listener.finish();
    }
  }

  /** With columns of its own it is compiled for one answer, since callers choose them. */
  private CompiledSchema compiled(SchemaAt schema, Set<String> columns) {
    return columns.isEmpty()
        ? compiled.computeIfAbsent(schema.pointer(), unseen -> compile(schema, columns))
        : compile(schema, columns);
  }

  private CompiledSchema compile(SchemaAt schema, Set<String> columns) {
    return CompiledSchema.of(schema, validators, kept(schema, columns));
  }

  private Map<String, List<String>> kept(SchemaAt schema, Set<String> columns) {
    return Map.of(
        RuleRun.MEMBER,
        Stream.concat(fields.apply(schema).stream(), columns.stream()).distinct().toList(),
        EnvelopeErrors.MEMBER,
        List.of(EnvelopeErrors.MESSAGE));
  }
}
