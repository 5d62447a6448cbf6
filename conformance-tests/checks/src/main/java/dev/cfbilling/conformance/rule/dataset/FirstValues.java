package dev.cfbilling.conformance.rule.dataset;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Remembers the first value of each key, and tells when a key first gets a different one. */
final class FirstValues<T> {

  /** A value, and the index of its record. */
  record First<T>(T value, int index) {}

  private final BiPredicate<T, T> same;
  private final Long2ObjectOpenHashMap<First<T>> firsts = new Long2ObjectOpenHashMap<>();
  private final LongSet contradicted = new LongOpenHashSet();

  /** Values are the same if they are equal. */
  FirstValues() {
    this(Object::equals);
  }

  FirstValues(BiPredicate<T, T> same) {
    this.same = same;
  }

  /**
   * Takes the next value of {@code key}.
   *
   * @return the first value, if this is the first that differs from it; otherwise empty
   */
  Optional<First<T>> contradiction(long key, T value, int index) {
    First<T> first = firsts.get(key);
    if (first == null) {
      firsts.put(key, new First<>(value, index));
      return Optional.empty();
    }
    return same.test(first.value(), value) || !contradicted.add(key)
        ? Optional.empty()
        : Optional.of(first);
  }
}
