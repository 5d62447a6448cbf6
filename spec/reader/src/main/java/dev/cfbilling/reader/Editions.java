package dev.cfbilling.reader;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The editions of the contract, oldest first, as {@code editions.yaml} lists them. */
public final class Editions {
  private final List<Edition> editions;

  private Editions(List<Edition> editions) {
    this.editions = editions;
  }

  /**
   * The editions of a list.
   *
   * @param list at least one object with {@code date}, and perhaps {@code names}, {@code
   *     approximate}, {@code change}, {@code breaks} and {@code operations}
   * @throws UnreadableException if there is none, a date is no date, or the dates don't ascend
   */
  public static Editions of(JsonNode list) {
    List<Edition> editions = list.values().stream().map(Editions::edition).toList();
    if (editions.isEmpty()) {
      throw new UnreadableException("editions.yaml lists no edition; write the first day");
    }
    for (int i = 1; i < editions.size(); i++) {
      if (!editions.get(i - 1).date().isBefore(editions.get(i).date())) {
        throw new UnreadableException(
            "editions.yaml has %s after %s; put the older first"
                .formatted(editions.get(i).date(), editions.get(i - 1).date()));
      }
    }
    return new Editions(editions);
  }

  private static Edition edition(JsonNode row) {
    String date = row.path("date").asString("");
    try {
      return new Edition(
          LocalDate.parse(date),
          texts(row.path("names")),
          row.path("approximate").asBoolean(false),
          row.path("change").asString(""),
          Set.copyOf(texts(row.path("operations"))),
          Set.copyOf(texts(row.path("breaks"))));
    } catch (DateTimeParseException notADate) {
      throw new UnreadableException(
          "editions.yaml has the date \"%s\"; write a day, as in 2026-05-20".formatted(date));
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** Every edition, oldest first. */
  public List<Edition> all() {
    return editions;
  }

  public Edition oldest() {
    return editions.get(0);
  }

  public Edition newest() {
    return editions.get(editions.size() - 1);
  }

  /** The edition that was in force on a day. Before the first, it is the first. */
  public Edition on(LocalDate day) {
    return editions.stream()
        .filter(edition -> !edition.date().isAfter(day))
        .reduce((older, newer) -> newer)
        .orElse(oldest());
  }

  /**
   * The newest edition with an operation.
   *
   * @param operation its id
   * @throws java.util.NoSuchElementException if none has it
   */
  public Edition newestWith(String operation) {
    return editions.stream()
        .filter(edition -> edition.operations().contains(operation))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  /**
   * The edition that judges an operation where this one does not have it: the last before that has
   * it, or else the first after.
   *
   * @param operation its id
   * @return empty if none has it
   */
  public Optional<Edition> nearestWith(String operation, Edition edition) {
    List<Edition> having =
        editions.stream().filter(each -> each.operations().contains(operation)).toList();
    return having.stream()
        .filter(each -> each.date().isBefore(edition.date()))
        .reduce((older, newer) -> newer)
        .or(() -> having.stream().findFirst());
  }

  /** The edition that ended this one; empty for the newest. */
  public Optional<Edition> after(Edition edition) {
    return editions.stream().filter(each -> each.date().isAfter(edition.date())).findFirst();
  }

  /**
   * The edition that was in force on a day, or has a name.
   *
   * @throws UnreadableException if {@code dayOrName} is neither a day nor the name of an edition
   */
  public Edition find(String dayOrName) {
    return editions.stream()
        .filter(edition -> edition.names().contains(dayOrName))
        .findFirst()
        .orElseGet(() -> on(day(dayOrName)));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new UnreadableException(
          "there is no edition %s; name a day, as in 2026-05-25, or one of %s"
              .formatted(
                  text,
                  editions.stream()
                      .flatMap(edition -> edition.names().stream())
                      .collect(Collectors.joining(", "))));
    }
  }
}
