package dev.cfbilling.spec.bundle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The editions of the contract, oldest first, as {@code editions.yaml} lists them. */
public final class Editions {
  private final List<Edition> editions;

  private Editions(List<Edition> editions) {
    this.editions = editions;
  }

  /**
   * Reads {@code editions.yaml} of a contract's directory.
   *
   * @throws BundleException if the file can't be read, or its dates are none or don't ascend
   */
  public static Editions in(Path directory) {
    List<Edition> editions =
        new Trees()
            .read(directory.resolve("editions.yaml")).values().stream()
                .map(Editions::edition)
                .toList();
    for (int i = 1; i < editions.size(); i++) {
      if (!editions.get(i - 1).date().isBefore(editions.get(i).date())) {
        throw new BundleException(
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
          row.path("names").values().stream().map(JsonNode::asString).toList(),
          row.path("approximate").asBoolean(false),
          row.path("change").asString(""));
    } catch (DateTimeParseException notADate) {
      throw new BundleException(
          "editions.yaml has the date \"%s\"; write a day, as in 2026-05-20".formatted(date));
    }
  }

  /** Every edition, oldest first. */
  public List<Edition> all() {
    return editions;
  }

  /**
   * The edition that was in force on a day, or has a name. Before the first, it is the first.
   *
   * @throws BundleException if {@code dayOrName} is neither a day nor the name of an edition
   */
  public Edition find(String dayOrName) {
    return editions.stream()
        .filter(edition -> edition.names().contains(dayOrName))
        .findFirst()
        .orElseGet(() -> on(day(dayOrName)));
  }

  private Edition on(LocalDate day) {
    return editions.stream()
        .filter(edition -> !edition.date().isAfter(day))
        .reduce((older, newer) -> newer)
        .orElse(editions.get(0));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new BundleException(
          "there is no edition %s; name a day, as in 2026-05-25, or one of %s"
              .formatted(
                  text,
                  editions.stream()
                      .flatMap(edition -> edition.names().stream())
                      .collect(Collectors.joining(", "))));
    }
  }
}
