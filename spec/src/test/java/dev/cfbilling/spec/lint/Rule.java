package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/** Something that holds for all of the contract. */
interface Rule {

  /** One sentence for each departure: where it is, what is there, what is allowed. */
  Stream<String> departures(ContractFiles contract);

  default String name() {
    return getClass().getSimpleName();
  }
}
