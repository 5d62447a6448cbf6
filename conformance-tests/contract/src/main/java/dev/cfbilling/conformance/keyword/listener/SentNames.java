package dev.cfbilling.conformance.keyword.listener;

import java.util.Arrays;
import java.util.List;

/**
 * The names of a record's members, in the order sent. Consecutive records with the same names share
 * one list, so that it is examined only once.
 */
public final class SentNames {
  private static final String[] NONE = {};

  private String[] names = NONE;
  private int count;
  private List<String> list = List.of();

  /** Whether a name differs from the list. */
  private boolean changed;

  void clear() {
    count = 0;
  }

  @SuppressWarnings("ReferenceEquality") // A name that is not interned costs a new list.
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

  /** An immutable list of the names. */
  List<String> list() {
    if (changed || count != list.size()) {
      list = List.of(Arrays.copyOf(names, count));
      changed = false;
    }
    return list;
  }

  /** Replaces the names by {@code others}. */
  void set(List<String> others) {
    names = NONE;
    list = others;
    count = others.size();
    changed = false;
  }
}
