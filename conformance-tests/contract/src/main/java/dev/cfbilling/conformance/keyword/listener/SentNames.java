package dev.cfbilling.conformance.keyword.listener;

import java.util.Arrays;
import java.util.List;

/**
 * The names of a record's members, in the order sent. Most records have those of the one before:
 * these share one list, that nobody has to go through again.
 */
public final class SentNames {
  private static final String[] NONE = {};

  private String[] names = NONE;
  private int count;
  private List<String> list = List.of();

  /** Whether a name is another than when the list was made. */
  private boolean changed;

  void clear() {
    count = 0;
  }

  @SuppressWarnings("ReferenceEquality") // Names are interned; of one that is not, a list is made.
  void add(String name) {
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count + 1);
    }
    if (names[count] != name) {
      names[count] = name;
      changed = true;
    }
    count++;
  }

  /** A list that never changes. */
  List<String> list() {
    if (changed || count != list.size()) {
      list = List.of(Arrays.copyOf(names, count));
      changed = false;
    }
    return list;
  }

  /** Takes those of {@code others}. */
  void set(List<String> others) {
    names = NONE;
    list = others;
    count = others.size();
    changed = false;
  }
}
