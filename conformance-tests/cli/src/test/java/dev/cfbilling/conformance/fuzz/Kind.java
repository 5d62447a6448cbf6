package dev.cfbilling.conformance.fuzz;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** One kind of hostile input, and what must hold for it. */
interface Kind {

  /** As {@code --kind} has it. */
  String name();

  byte[] input(Random random);

  /**
   * What went wrong, in one sentence; empty when nothing did.
   *
   * @param scratch a directory for files
   */
  Optional<String> problem(byte[] input, Path scratch) throws Exception;

  /** What the tool does with the input, all of it in the caller's thread. */
  void work(byte[] input, Path scratch) throws Exception;

  /** How much memory that may take. */
  Budget budget();
}
