package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema, given by the places where it is written. Each alternative is a list of places that
 * apply together.
 */
public record Schema(List<List<SpecLocation>> alternatives) {

  /** The schema at one place, which may be missing. */
  public static Schema at(SpecLocation place) {
    return new Schema(List.of(List.of(place)));
  }

  /** The schema that requires both. */
  public Schema and(Schema other) {
    return new Schema(
        alternatives.stream()
            .flatMap(
                left ->
                    other.alternatives.stream()
                        .map(right -> Stream.concat(left.stream(), right.stream())))
            .map(places -> places.distinct().toList())
            .distinct()
            .toList());
  }

  /** The schema that requires one of the two. */
  public Schema or(Schema other) {
    return new Schema(
        Stream.concat(alternatives.stream(), other.alternatives.stream()).distinct().toList());
  }

  /** The first of the places, for reports. */
  public SpecLocation place() {
    return alternatives.get(0).get(0);
  }
}
