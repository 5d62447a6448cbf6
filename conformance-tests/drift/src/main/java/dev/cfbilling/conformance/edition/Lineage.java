package dev.cfbilling.conformance.edition;

import java.util.List;
import java.util.Optional;

/**
 * An operation under each id that it has had.
 *
 * @param operations it under each id, the oldest first
 * @param parts its parameters and fields that came, went or changed
 * @param unchanged the number of its other fields
 * @param sameRecord the id of an earlier operation with the same fields, which are left out then
 */
public record Lineage(
    List<Lifespan> operations, List<Lifespan> parts, int unchanged, Optional<String> sameRecord) {

  /** The newest id. */
  public String name() {
    return operations.get(operations.size() - 1).name();
  }
}
