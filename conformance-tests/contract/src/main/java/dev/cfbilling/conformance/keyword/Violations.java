package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.schema.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The violations of a part, in the contract's order rather than the body's. So records that differ
 * only in the order of their members have the same violations.
 */
final class Violations {
  private static final class Ranked {
    private final Violation violation;

    /** The index of its member in the innermost object that is still being read. */
    private int member;

    Ranked(Violation violation) {
      this.violation = violation;
    }
  }

  /** Asked for its size twice for each member: by its class, unless it is optimized, is faster. */
  private final ArrayList<Ranked> all = new ArrayList<>();

  void add(Violation violation) {
    all.add(new Ranked(violation));
  }

  int size() {
    return all.size();
  }

  List<Violation> from(int first) {
    return first == all.size()
        ? List.of()
        : all.subList(first, all.size()).stream().map(ranked -> ranked.violation).toList();
  }

  void cut(int first) {
    all.subList(first, all.size()).clear();
  }

  void rank(int first, int member) {
    for (int i = first; i < all.size(); i++) {
      all.get(i).member = member;
    }
  }

  void sort(int first) {
    if (all.size() - first > 1) {
      all.subList(first, all.size()).sort(Comparator.comparingInt(ranked -> ranked.member));
    }
  }

  /** Removes and returns those from {@code first} on that are at {@code pointer} or below. */
  List<Violation> takeBelow(int first, String pointer) {
    List<Violation> taken =
        from(first).stream().filter(earlier -> isBelow(earlier.pointer(), pointer)).toList();
    all.subList(first, all.size())
        .removeIf(earlier -> isBelow(earlier.violation.pointer(), pointer));
    return taken;
  }

  static boolean isBelow(String pointer, String ancestor) {
    return pointer.startsWith(ancestor)
        && (pointer.length() == ancestor.length() || pointer.charAt(ancestor.length()) == '/');
  }
}
