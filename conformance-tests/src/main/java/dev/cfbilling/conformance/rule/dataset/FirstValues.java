package dev.cfbilling.conformance.rule.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers the first value that each key had, and tells of the first other one. */
final class FirstValues {

  /** A value, and the number of the record that had it. */
  record First(String value, int index) {}

  private final Map<String, First> firsts = new HashMap<>();
  private final Set<String> contradicted = new HashSet<>();

  /**
   * Takes the next value of {@code key}.
   *
   * @return what it contradicts; empty when it does not, or when that is known of the key already
   */
  Optional<First> contradiction(String key, String value, int index) {
    First first = firsts.putIfAbsent(key, new First(value, index));
    return first != null && !first.value().equals(value) && contradicted.add(key)
        ? Optional.of(first)
        : Optional.empty();
  }
}
