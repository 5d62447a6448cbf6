package dev.cfbilling.conformance.drift.result;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One change from the older document to the newer one.
 *
 * @param kind stable and dotted, such as {@code field.added}
 * @param what the change, in a sentence without a full stop
 * @param older its place, or the place it would have, in the older document
 * @param newer the same in the newer document
 * @param operations ids in the older document; of a new operation, in the newer one
 * @param client what it means for the Java client, in a sentence without a full stop
 * @param observation the evidence in recorded traffic; empty when documents were compared
 */
public record Difference(
    String kind,
    Effect effect,
    String what,
    SpecLocation older,
    SpecLocation newer,
    List<String> operations,
    String client,
    Optional<TrafficEvidence> observation) {

  /** Whom it breaks among users of the Java client that is generated anew. */
  public JavaEffect java() {
    return JavaEffect.of(kind);
  }

  /** This difference with each text masked. */
  Difference masked(UnaryOperator<String> mask) {
    return new Difference(
        kind,
        effect,
        mask.apply(what),
        masked(older, mask),
        masked(newer, mask),
        operations.stream().map(mask).toList(),
        mask.apply(client),
        observation);
  }

  private static SpecLocation masked(SpecLocation place, UnaryOperator<String> mask) {
    return new SpecLocation(place.file(), mask.apply(place.pointer()));
  }
}
