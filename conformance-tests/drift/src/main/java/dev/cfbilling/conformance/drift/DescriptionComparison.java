package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Description;
import dev.cfbilling.conformance.openapi.DescriptionReader;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what two editions of one contract say in words about the same thing. That what a field
 * means has changed often shows in words alone.
 */
final class DescriptionComparison {
  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

  private final OpenApiDocument older;
  private final OpenApiDocument newer;
  private final Set<String> breaking;

  /**
   * Compares two documents with their text for people.
   *
   * @param breaking the ids of operations whose readers the new words break
   */
  DescriptionComparison(OpenApiDocument older, OpenApiDocument newer, Set<String> breaking) {
    this.older = older;
    this.newer = newer;
    this.breaking = breaking;
  }

  /** The changed descriptions, in the newer document's order. */
  List<Difference> differences() {
    Map<SpecLocation, Description> was = DescriptionReader.of(older);
    return DescriptionReader.of(newer).values().stream()
        .flatMap(is -> Stream.ofNullable(was.get(is.place())).flatMap(old -> changed(old, is)))
        .toList();
  }

  private Stream<Difference> changed(Description was, Description is) {
    boolean breaks = breaking.contains(is.subject());
    return was.text().equals(is.text())
        ? Stream.empty()
        : Stream.of(
            new Difference(
                "description",
                breaks ? Effect.BREAKS_READER : Effect.COMPATIBLE,
                what(was, is),
                older.source(was.place()),
                newer.source(is.place()),
                is.operations(),
                breaks ? ClientMeaning.OTHER_MEANING : ClientMeaning.NOTHING,
                Optional.empty()));
  }

  private static String what(Description was, Description is) {
    String added = without(was.text(), is.text());
    return added.isEmpty()
        ? "%s is no longer described so: \"%s\""
            .formatted(is.subject(), without(is.text(), was.text()))
        : "%s is described anew: \"%s\"".formatted(is.subject(), added);
  }

  /** The sentences that only {@code text} has. */
  private static String without(String others, String text) {
    List<String> known = List.of(BETWEEN_SENTENCES.split(others));
    return Stream.of(BETWEEN_SENTENCES.split(text))
        .filter(sentence -> !known.contains(sentence))
        .collect(Collectors.joining(" "));
  }
}
