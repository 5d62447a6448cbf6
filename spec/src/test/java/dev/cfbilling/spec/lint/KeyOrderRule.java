package dev.cfbilling.spec.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A schema has only the keywords that our tools know, always in the same order. */
final class KeyOrderRule implements Rule {

  private static final List<String> ORDER =
      List.of(
          "type",
          "format",
          "enum",
          "minLength",
          "maxLength",
          "minItems",
          "nullable",
          "x-sensitive",
          "description",
          "example",
          "x-since",
          "x-until",
          "x-history",
          "additionalProperties",
          "required",
          "maxItems",
          "uniqueItems",
          "items",
          "oneOf",
          "properties");

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract.schemas().flatMap(KeyOrderRule::departures);
  }

  private static Stream<String> departures(Located schema) {
    List<String> keys = List.copyOf(schema.node().propertyNames());
    List<String> sorted = new ArrayList<>(keys);
    sorted.retainAll(ORDER);
    sorted.sort(Comparator.comparingInt(ORDER::indexOf));
    return keys.equals(sorted)
        ? Stream.empty()
        : Stream.of("%s has the keys %s; it must have %s".formatted(schema, keys, sorted));
  }
}
