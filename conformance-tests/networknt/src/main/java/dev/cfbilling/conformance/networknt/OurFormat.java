package dev.cfbilling.conformance.networknt;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import dev.cfbilling.conformance.schema.Formats;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Adapts one of {@link Formats} to networknt. */
record OurFormat(String getName) implements Format {

  /** Replaces the formats of a dialect by ours. */
  static void putAll(Map<String, Format> formats) {
    Formats.names().forEach(name -> formats.put(name, new OurFormat(name)));
  }

  @Override
  public boolean matches(
      ExecutionContext executionContext, SchemaContext schemaContext, JsonNode value) {
    return Formats.problem(getName, value).isEmpty();
  }
}
