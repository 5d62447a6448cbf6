package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.finding.Names;
import java.util.List;
import java.util.Optional;

/** What the user has named or given: looked up, or refused. */
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

  /** The value of an option, which is not empty; from a variable that is not set, it would be. */
  public static String given(String option, String value) throws UsageException {
    if (value.isBlank()) {
      throw new UsageException(option + " is empty; is a variable not set?");
    }
    return value;
  }
}
