package dev.cfbilling.conformance.check.header;

import dev.cfbilling.conformance.contract.Parameter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The form of a header's value.
 *
 * @param described what is allowed, for the end of a sentence
 */
public record HeaderForm(String described, Grammar grammar) {
  private static final Pattern POSITIVE = Pattern.compile("0*+[1-9]\\d{0,8}");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  private static final Map<String, HeaderForm> KNOWN =
      Map.of(
          "retry-after",
          new HeaderForm(
              "a whole number of seconds, one at least",
              value -> POSITIVE.matcher(value).matches()),
          "ratelimit",
          new HeaderForm(
              "a list like \"default\";r=50;t=30", value -> isListOfCounts(value, "r", "t")),
          "ratelimit-policy",
          new HeaderForm(
              "a list like \"default\";q=1200;w=300", value -> isListOfCounts(value, "q", "w")));

  /** Decides whether a value is of a form. */
  @FunctionalInterface
  public interface Grammar {
    boolean allows(String value);
  }

  /** The form of a documented header; empty when any value is of it. */
  public static Optional<HeaderForm> of(Parameter header) {
    HeaderForm known = KNOWN.get(header.name().toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    JsonNode type = header.schema().node().path("type");
    return type.asString("").equals("integer")
        ? Optional.of(
            new HeaderForm("a whole number", value -> WHOLE.matcher(value.strip()).matches()))
        : Optional.empty();
  }

  /** Each item has the first count; the drafts of the headers leave the second one out at times. */
  private static boolean isListOfCounts(String value, String needed, String perhaps) {
    return StructuredList.of(value).stream()
        .flatMap(list -> list.items().stream())
        .map(StructuredList.Item::parameters)
        .map(
            counts ->
                COUNT.matcher(counts.getOrDefault(needed, "")).matches()
                    && COUNT.matcher(counts.getOrDefault(perhaps, "0")).matches())
        .reduce(Boolean::logicalAnd)
        .orElse(false);
  }
}
