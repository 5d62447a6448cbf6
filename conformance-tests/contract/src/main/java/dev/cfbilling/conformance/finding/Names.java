package dev.cfbilling.conformance.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Suggests names for a misspelt one. */
public final class Names {
  private static final int SUGGESTED = 3;

  private Names() {}

  /** A clause that suggests the {@code names} most like {@code name}. */
  public static String nearest(String name, Collection<String> names) {
    List<String> first =
        names.stream()
            .sorted(
                Comparator.comparing((String known) -> !known.startsWith(name))
                    .thenComparing(known -> distance(name, known)))
            .limit(SUGGESTED)
            .toList();
    return first.size() == 1
        ? "the only one is " + first.get(0)
        : "the nearest are " + String.join(", ", first);
  }

  /** The Levenshtein distance: how many characters are added, removed or replaced. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
