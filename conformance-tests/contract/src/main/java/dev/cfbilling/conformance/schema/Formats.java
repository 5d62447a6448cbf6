package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.json.DateTimeFormat;
import dev.cfbilling.conformance.json.IntegerRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The formats that the contract uses, each a function from a value to its problem.
 *
 * <p>Libraries are not strict: {@code OffsetDateTime.parse} accepts missing seconds and a
 * five-digit year, others accept a space for the {@code T}.
 */
public final class Formats {
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private static final Map<String, Function<JsonNode, Optional<String>>> PROBLEMS =
      Map.of(
          "date-time",
          ofText(DateTimeFormat::problemWithDateTime),
          "date",
          ofText(DateTimeFormat::problemWithDate),
          "int32",
          value -> IntegerRange.problem(value, 32),
          "int64",
          value -> IntegerRange.problem(value, 64),
          "uuid",
          ofText(Formats::problemWithUuid));

  private Formats() {}

  /** The names of the formats. */
  public static Set<String> names() {
    return PROBLEMS.keySet();
  }

  /** Whether {@code format} is one of these. */
  static boolean isKnown(String format) {
    return PROBLEMS.containsKey(format);
  }

  /** Why {@code value} violates the format; empty when it is valid or the format is unknown. */
  public static Optional<String> problem(String format, JsonNode value) {
    Function<JsonNode, Optional<String>> problem = PROBLEMS.get(format);
    return problem == null ? Optional.empty() : problem.apply(value);
  }

  private static Optional<String> problemWithUuid(String text) {
    return UUID.matcher(text).matches()
        ? Optional.empty()
        : Optional.of("it is not of 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between");
  }

  private static Function<JsonNode, Optional<String>> ofText(
      Function<String, Optional<String>> problem) {
    return value -> value.isString() ? problem.apply(value.asString()) : Optional.empty();
  }
}
