package dev.cfbilling.conformance.networknt;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import dev.cfbilling.conformance.schema.Formats;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One of {@link Formats}, as networknt asks for it. */
record OurFormat(String getName) implements Format {

  /** Puts them into a dialect's table, in place of its own. */
  static void putAll(Map<String, Format> formats) {
    Formats.names().forEach(name -> formats.put(name, new OurFormat(name)));
  }

  @Override
  public boolean matches(
      ExecutionContext executionContext, SchemaContext schemaContext, JsonNode value) {
    return Formats.problem(getName, value).isEmpty();
  }
}
