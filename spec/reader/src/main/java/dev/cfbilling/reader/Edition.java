package dev.cfbilling.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The contract from one day on, until the next edition.
 *
 * @param date its first day, in UTC
 * @param names what it is called beside its date, possibly nothing
 * @param approximate whether no source has the day
 * @param change what it meant to readers of the API, compared with the edition before
 * @param operations the ids of its operations; empty where the list does not tell them
 * @param breaks the ids of operations whose readers it breaks by other words alone
 */
public record Edition(
    LocalDate date,
    List<String> names,
    boolean approximate,
    String change,
    Set<String> operations,
    Set<String> breaks) {
  public Edition {
    names = List.copyOf(names);
    operations = Set.copyOf(operations);
    breaks = Set.copyOf(breaks);
  }

  /** The date, and the names if there are any: {@code 2026-05-04 (node-page)}. */
  @Override
  public String toString() {
    return names.isEmpty() ? date.toString() : date + " (" + String.join(", ", names) + ")";
  }
}
