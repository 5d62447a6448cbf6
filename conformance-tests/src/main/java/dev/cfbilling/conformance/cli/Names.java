package dev.cfbilling.conformance.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that the user may choose from. */
final class Names {
  private static final int SUGGESTED = 3;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Names() {}

  /**
   * What the user has named, or a sentence with the names that are nearest to it.
   *
   * @param what the names are of, e.g. {@code scenario}
   * @param list the option that lists them all
   */
  static <T> T require(Optional<T> named, String name, String what, List<String> names, String list)
      throws UsageException {
    if (named.isPresent()) {
      return named.get();
    }
    throw new UsageException(
        "There is no %s \"%s\"; the nearest are %s, and %s has them all."
            .formatted(what, name, String.join(", ", nearest(name, names)), list));
  }

  private static List<String> nearest(String name, List<String> names) {
    return names.stream()
        .sorted(Comparator.comparing(known -> DISTANCE.apply(name, known)))
        .limit(SUGGESTED)
        .toList();
  }
}
