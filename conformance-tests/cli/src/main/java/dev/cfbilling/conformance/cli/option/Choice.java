package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.finding.Names;
import java.util.List;
import java.util.Optional;

/** What the user has chosen by its name. */
public final class Choice {
  private Choice() {}

  /**
   * What the user has named, or a sentence with the names that are nearest to it.
   *
   * @param what the names are of, e.g. {@code scenario}
   * @param list the option that lists them all
   */
  public static <T> T require(
      Optional<T> named, String name, String what, List<String> names, String list)
      throws UsageException {
    if (named.isPresent()) {
      return named.get();
    }
    throw new UsageException(
        "There is no %s \"%s\"; %s, and %s has them all."
            .formatted(what, name, Names.nearest(name, names), list));
  }
}
