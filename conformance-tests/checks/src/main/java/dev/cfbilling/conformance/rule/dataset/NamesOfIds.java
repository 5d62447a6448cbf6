package dev.cfbilling.conformance.rule.dataset;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of each id, and from when to when they were seen; records may come in any order. */
final class NamesOfIds {
  private final Long2ObjectOpenHashMap<List<Named>> names = new Long2ObjectOpenHashMap<>();
  private final LongSet conflicting = new LongOpenHashSet();

  /** One name of an id, the first and the last day on which it had it, and the first record. */
  private static final class Named {
    private final String name;
    private final int index;
    private Instant from;
    private Instant to;

    Named(String name, int index, Instant day) {
      this.name = name;
      this.index = index;
      this.from = day;
      this.to = day;
    }

    void extendTo(Instant day) {
      if (day.isBefore(from)) {
        from = day;
      } else if (day.isAfter(to)) {
        to = day;
      }
    }

    boolean overlaps(Named other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  /**
   * Takes the next name of an id.
   *
   * @return the index of a record in which the id has another name on the same day, or before and
   *     after; at most once for each id
   */
  Optional<Integer> conflict(long id, String name, int index, Instant day) {
    List<Named> known = names.get(id);
    if (known == null) {
      if (!conflicting.contains(id)) {
        names.put(id, new ArrayList<>(List.of(new Named(name, index, day))));
      }
      return Optional.empty();
    }
    Named here = named(known, name, index, day);
    here.extendTo(day);
    if (known.size() == 1) {
      return Optional.empty();
    }
    for (Named other : known) {
      if (other != here && other.overlaps(here)) {
        conflicting.add(id);
        names.remove(id);
        return Optional.of(other.index);
      }
    }
    return Optional.empty();
  }

  private static Named named(List<Named> known, String name, int index, Instant day) {
    for (Named each : known) {
      if (each.name.equals(name)) {
        return each;
      }
    }
    Named first = new Named(name, index, day);
    known.add(first);
    return first;
  }
}
