package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.finding.Names;
import java.util.List;
import java.util.Optional;

/** Looks up what the user has named, e.g. a scenario or a fault. */
public final class Choice {
  private Choice() {}

  /**
   * Returns the named thing, or fails with the names nearest to it.
   *
   * @param what the kind of thing, e.g. {@code scenario}
   * @param list the option that lists all names
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
