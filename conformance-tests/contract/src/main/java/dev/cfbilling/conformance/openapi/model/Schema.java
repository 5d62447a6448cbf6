package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema by the places it is written at: a value is held to every place of one of the
 * alternatives.
 */
public record Schema(List<List<SpecLocation>> alternatives) {

  /** The schema that is written at one place, or would be. */
  public static Schema at(SpecLocation place) {
    return new Schema(List.of(List.of(place)));
  }

  /** The schema that lets a value through when both do. */
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

  /** The schema that lets a value through when one of the two does. */
  public Schema or(Schema other) {
    return new Schema(
        Stream.concat(alternatives.stream(), other.alternatives.stream()).distinct().toList());
  }

  /** The first of the places, to point at. */
  public SpecLocation place() {
    return alternatives.get(0).get(0);
  }
}
