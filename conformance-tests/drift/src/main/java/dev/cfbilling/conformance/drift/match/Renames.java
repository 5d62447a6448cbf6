package dev.cfbilling.conformance.drift.match;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Recognises renamed fields and parameters. */
public final class Renames {
  private Renames() {}

  /** Pairs fields that differ only in case, underscores and a leading {@code x_}. */
  public static Map<String, String> ofFields(Set<String> was, Set<String> is) {
    return pairs(was, is, (before, after) -> letters(before).equals(letters(after)));
  }

  /** Also pairs parameters when one name has all words of the other: metric, metric_id. */
  public static Map<String, String> ofParameters(Set<String> was, Set<String> is) {
    return pairs(
        was,
        is,
        (before, after) ->
            letters(before).equals(letters(after))
                || words(before).containsAll(words(after))
                || words(after).containsAll(words(before)));
  }

  private static Map<String, String> pairs(
      Set<String> was, Set<String> is, BiPredicate<String, String> alike) {
    Set<String> added = new LinkedHashSet<>(is);
    added.removeAll(was);
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String before : was) {
      if (!is.contains(before)) {
        added.stream()
            .filter(after -> alike.test(before, after))
            .findFirst()
            .ifPresent(
                after -> {
                  pairs.put(before, after);
                  added.remove(after);
                });
      }
    }
    return pairs;
  }

  private static String letters(String name) {
    return name.replaceFirst("^x_", "").replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String name) {
    String separated = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return Arrays.stream(separated.split("[_-]+", -1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
