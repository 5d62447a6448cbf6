package dev.cfbilling.conformance.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was found of pairs, so that none is compared at each of the many ways that lead to it.
 *
 * <p>A pair within itself counts as equal, so that a comparison ends. What was found on that
 * account is forgotten once the pair turns out to differ more.
 *
 * @param <V> how much a pair differs; the least is that it is equal
 */
public final class PairVerdicts<V extends Comparable<V>> {
  private final Map<Object, V> found = new HashMap<>();
  private final List<Object> order = new ArrayList<>();

  /** What is known of a pair, or else what its comparison finds. */
  public V of(Object pair, Supplier<V> comparison) {
    V known = found.get(pair);
    if (known != null) {
      return known;
    }
    V verdict = within(comparison);
    found.put(pair, verdict);
    order.add(pair);
    return verdict;
  }

  /** What the comparison of a pair finds that counts as equal within it. */
  public V within(Supplier<V> comparison) {
    int before = order.size();
    V verdict = comparison.get();
    order.subList(before, order.size()).removeIf(pair -> isForgotten(pair, verdict));
    return verdict;
  }

  private boolean isForgotten(Object pair, V verdict) {
    V known = found.get(pair);
    boolean forgotten = known != null && known.compareTo(verdict) < 0;
    if (forgotten) {
      found.remove(pair);
    }
    return forgotten;
  }
}
