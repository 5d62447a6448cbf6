package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.exchange.Gap;
import java.util.Optional;

/** A call of an operation, and what the recording lost of its answer. */
record LostCall(int exchange, String operation, Gap gap) {

  /** Empty when nothing is lost, or the call is none of the contract's. */
  static Optional<LostCall> of(Inspection inspection) {
    return inspection
        .exchange()
        .response()
        .gap()
        .flatMap(
            gap ->
                inspection
                    .summary()
                    .operation()
                    .map(id -> new LostCall(inspection.exchange().index(), id, gap)));
  }
}
