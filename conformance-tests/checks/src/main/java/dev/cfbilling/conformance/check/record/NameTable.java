package dev.cfbilling.conformance.check.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a list. Rules look up some hundred for each record; this is several times as fast
 * as a map.
 */
final class NameTable {
  /** A power of two, and much larger than the number of names, so that few collide. */
  private static final int SIZE = 512;

  private final @Nullable String[] names = new String[SIZE];
  private final int[] numbers = new int[SIZE];

  NameTable(List<String> names) {
    for (int number = 0; number < names.size(); number++) {
      int place = place(names.get(number));
      while (this.names[place] != null) {
        place = after(place);
      }
      this.names[place] = names.get(number);
      numbers[place] = number;
    }
  }

  /**
   * The index of {@code name} in the list. Most ask by the very string that is in it.
   *
   * @throws IllegalArgumentException if it isn't there
   */
  @SuppressWarnings("ReferenceEquality")
  int number(String name) {
    int place = place(name);
    for (String found = names[place]; found != null; found = names[place]) {
      if (found == name || found.equals(name)) {
        return numbers[place];
      }
      place = after(place);
    }
    throw new IllegalArgumentException(name + " is not among the rule's fields");
  }

  private static int place(String name) {
    return name.hashCode() & SIZE - 1;
  }

  private static int after(int place) {
    return place + 1 & SIZE - 1;
  }
}
