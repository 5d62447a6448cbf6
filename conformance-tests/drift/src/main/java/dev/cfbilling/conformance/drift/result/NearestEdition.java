package dev.cfbilling.conformance.drift.result;

import dev.cfbilling.reader.Edition;

/**
 * The edition of the contract from which a document differs least.
 *
 * @param differences how many there are
 */
public record NearestEdition(Edition edition, int differences) {
  /** In a sentence without a full stop. */
  public String text() {
    return "nearest to the edition of %s: %s"
        .formatted(
            edition,
            switch (differences) {
              case 0 -> "no difference";
              case 1 -> "1 difference";
              default -> differences + " differences";
            });
  }
}
