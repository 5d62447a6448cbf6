package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.UnreadableException;

/** Editions of the contract as users name them. */
public final class EditionNames {
  private EditionNames() {}

  /**
   * The edition of a day, or of a name.
   *
   * @param option that names it, for the sentence
   */
  public static Edition find(String option, String dayOrName) throws UsageException {
    if (dayOrName.isBlank()) {
      throw new UsageException(
          option + " is empty; it is a day, such as 2026-05-25, or a name, such as python-page.");
    }
    try {
      return ContractLoader.editions().find(dayOrName);
    } catch (UnreadableException unknown) {
      throw new UsageException("%s: %s.".formatted(option, unknown.getMessage()));
    }
  }
}
