package dev.cfbilling.conformance.rule.dataset;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;

/** Remembers the first value that each key had, and tells of the first other one. */
final class FirstValues<T> {

  /** A value, and the number of the record that had it. */
  record First<T>(T value, int index) {}

  private final Long2ObjectOpenHashMap<First<T>> firsts = new Long2ObjectOpenHashMap<>();
  private final LongSet contradicted = new LongOpenHashSet();

  /**
   * Takes the next value of {@code key}.
   *
   * @return what it contradicts; empty when it does not, or when that is known of the key already
   */
  Optional<First<T>> contradiction(long key, T value, int index) {
    First<T> first = firsts.get(key);
    if (first == null) {
      firsts.put(key, new First<>(value, index));
      return Optional.empty();
    }
    return first.value().equals(value) || !contradicted.add(key)
        ? Optional.empty()
        : Optional.of(first);
  }
}
