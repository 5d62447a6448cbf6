package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.schema.Formats;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.StringNode;

/** What all values of one place have in common: their types, and a format that each of them has. */
final class Form {
  private final Set<String> types = new TreeSet<>();
  private final Set<String> formats = new TreeSet<>(Set.of("date", "date-time"));
  private boolean nullable;
  private @Nullable Form items;

  /** Takes the value that the parser is on; of an array or object only its beginning. */
  void see(JsonParser parser) {
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT -> types.add("object");
      case START_ARRAY -> types.add("array");
      case VALUE_STRING -> seeText(parser.getString());
      case VALUE_NUMBER_INT -> types.add("integer");
      case VALUE_NUMBER_FLOAT ->
          types.add(
              new SentNumber(parser.getString()).canConvertToExactIntegral()
                  ? "integer"
                  : "number");
      case VALUE_TRUE, VALUE_FALSE -> types.add("boolean");
      default -> nullable = true;
    }
  }

  private void seeText(String text) {
    types.add("string");
    if (!formats.isEmpty()) {
      formats.removeIf(format -> Formats.problem(format, StringNode.valueOf(text)).isPresent());
    }
  }

  /** That of the elements, of an array. */
  Form items() {
    if (items == null) {
      items = new Form();
    }
    return items;
  }

  Optional<Form> seenItems() {
    return Optional.ofNullable(items);
  }

  /** The one type that all values have but for nulls; empty when there are several. */
  Optional<String> type() {
    if (types.isEmpty()) {
      return nullable ? Optional.of("null") : Optional.empty();
    }
    if (types.equals(Set.of("integer", "number"))) {
      return Optional.of("number");
    }
    return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
  }

  /** The format that all values have, all of them being strings. */
  Optional<String> format() {
    boolean strings = types.equals(Set.of("string"));
    return strings && formats.size() == 1
        ? Optional.of(formats.iterator().next())
        : Optional.empty();
  }

  /** Whether no string to come can have a format. */
  boolean isSettled() {
    return formats.isEmpty();
  }

  boolean isNullable() {
    return nullable;
  }

  /** In a few words, such as {@code string, date-time, or null}. */
  String words() {
    StringBuilder words = new StringBuilder(types.isEmpty() ? "" : String.join(" or ", types));
    format().ifPresent(format -> words.append(", ").append(format));
    if (nullable) {
      words.append(words.isEmpty() ? "null" : ", or null");
    }
    return words.toString();
  }
}
