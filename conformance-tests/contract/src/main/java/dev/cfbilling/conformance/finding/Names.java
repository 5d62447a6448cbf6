package dev.cfbilling.conformance.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that somebody may choose from, and may have misspelt. */
public final class Names {
  private static final int SUGGESTED = 3;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Names() {}

  /** The clause that tells which of {@code names} are like {@code name}. */
  public static String nearest(String name, Collection<String> names) {
    List<String> first =
        names.stream()
            .sorted(
                Comparator.comparing((String known) -> !known.startsWith(name))
                    .thenComparing(known -> DISTANCE.apply(name, known)))
            .limit(SUGGESTED)
            .toList();
    return first.size() == 1
        ? "the only one is " + first.get(0)
        : "the nearest are " + String.join(", ", first);
  }
}
