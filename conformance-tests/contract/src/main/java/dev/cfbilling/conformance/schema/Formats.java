package dev.cfbilling.conformance.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import dev.cfbilling.conformance.json.IntegerRange;
import dev.cfbilling.conformance.json.Rfc3339;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The formats that the contract uses, each a function from a value to what is wrong with it.
 *
 * <p>The libraries' own are not strict: {@code OffsetDateTime.parse} accepts no seconds and a
 * five-digit year, and others accept a space for the {@code T}.
 */
public final class Formats {
  private static final Map<String, Function<JsonNode, Optional<String>>> PROBLEMS =
      Map.of(
          "date-time",
          ofText(Rfc3339::problemWithDateTime),
          "date",
          ofText(Rfc3339::problemWithDate),
          "int32",
          value -> IntegerRange.problem(value, 32),
          "int64",
          value -> IntegerRange.problem(value, 64));

  /** Puts them into a dialect's table, in place of its own. */
  static final Consumer<Map<String, Format>> NETWORKNT =
      formats ->
          PROBLEMS.forEach((name, problem) -> formats.put(name, new Asserted(name, problem)));

  private Formats() {}

  /** Why {@code value} is not of the format; empty when it is, or when the format is not ours. */
  public static Optional<String> problem(String format, JsonNode value) {
    Function<JsonNode, Optional<String>> problem = PROBLEMS.get(format);
    return problem == null ? Optional.empty() : problem.apply(value);
  }

  private static Function<JsonNode, Optional<String>> ofText(
      Function<String, Optional<String>> problem) {
    return value -> value.isString() ? problem.apply(value.asString()) : Optional.empty();
  }

  private record Asserted(String name, Function<JsonNode, Optional<String>> problem)
      implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(
        ExecutionContext executionContext, SchemaContext schemaContext, JsonNode value) {
      return problem.apply(value).isEmpty();
    }
  }
}
