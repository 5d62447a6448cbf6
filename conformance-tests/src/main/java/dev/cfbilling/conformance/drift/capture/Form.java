package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.schema.ValueForm;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What all values of one place have in common: their types, and a format that each of them has. */
final class Form {
  private final Set<String> types = new TreeSet<>();
  private final Set<String> formats = new TreeSet<>(Set.of("date", "date-time"));
  private boolean nullable;
  private @Nullable Form items;

  /** Takes the value that the parser is on; of an array or object only its beginning. */
  void see(JsonParser parser) {
    see(ValueForm.of(parser));
  }

  private void see(String form) {
    boolean formatted = ValueForm.FORMATS.contains(form);
    if (form.equals("null")) {
      nullable = true;
    } else {
      types.add(formatted ? "string" : form);
    }
    if (formatted || form.equals("string")) {
      formats.retainAll(Set.of(form));
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
