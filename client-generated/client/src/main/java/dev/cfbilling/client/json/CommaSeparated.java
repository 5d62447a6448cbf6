package dev.cfbilling.client.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A list that is one parameter of a query, with commas between its values.
 *
 * @param values the values, in whose texts there is no comma
 * @param <T> what they are
 */
public record CommaSeparated<T>(List<T> values) {

  /** Takes values that can be told apart again. */
  public CommaSeparated {
    values = List.copyOf(values);
    for (T value : values) {
      if (value.toString().contains(",")) {
        throw new IllegalArgumentException(
            "The value \"%s\" has a comma, which separates values.".formatted(value));
      }
    }
  }

  @Override
  public String toString() {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
