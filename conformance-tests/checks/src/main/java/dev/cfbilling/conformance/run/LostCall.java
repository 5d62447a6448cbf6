package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.exchange.Gap;
import java.util.Optional;

/** A call of an operation with an incomplete recording of its response. */
record LostCall(int exchange, String operation, Gap gap) {

  /** Empty when nothing is lost, or the call is not for the contract's operations. */
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
