package dev.cfbilling.spec.bundle;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import dev.cfbilling.reader.UnreadableException;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EditionsTest {
  private static final Path CONTRACT = Path.of("");
  private static final Editions EDITIONS = Bundle.editions(CONTRACT);

  @TempDir private Path directory;

  static Stream<Edition> editions() {
    return EDITIONS.all().stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void isValidOpenApi(Edition edition) {
    ObjectNode contract = Bundle.on(edition.date(), CONTRACT);

    assertThat(new OpenAPIV3Parser().readContents(contract.toString(), null, null).getMessages())
        .isEmpty();
    assertThat(contract.findValuesAsString("$ref"))
        .allSatisfy(
            reference ->
                assertThat(contract.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
    assertThat(contract.toString()).doesNotContain("\"x-since\"", "\"x-until\"", "\"x-history\"");
  }

  /**
   * A reader of the contract for all dates reads every edition, and asks for no more than it must.
   */
  @Test
  void allDatesRequireWhatEachEditionDoes() {
    Map<String, Set<String>> required = new TreeMap<>();
    for (Edition edition : EDITIONS.all()) {
      requirements(Bundle.on(edition.date(), CONTRACT))
          .forEach(
              (schema, names) ->
                  required.merge(
                      schema,
                      names,
                      (one, other) -> {
                        Set<String> both = new TreeSet<>(one);
                        both.retainAll(other);
                        return both;
                      }));
    }

    assertThat(requirements(Bundle.of(CONTRACT))).isEqualTo(required);
  }

  private static Map<String, Set<String>> requirements(ObjectNode contract) {
    Map<String, Set<String>> requirements = new TreeMap<>();
    contract
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                requirements.put(
                    schema.getKey(),
                    schema
                        .getValue()
                        .path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(toCollection(TreeSet::new))));
    return requirements;
  }

  @Test
  void eachDiffersFromTheOneBefore() {
    List<ObjectNode> contracts =
        EDITIONS.all().stream().map(edition -> Bundle.on(edition.date(), CONTRACT)).toList();

    assertThat(contracts).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2026-03-17",
    "2026-03-17, 2026-03-17",
    "2026-05-19, 2026-05-04",
    "2026-05-25, 2026-05-20",
    "2099-12-31, 2026-10-15",
    "python-page, 2026-05-20",
    "account-page, 2026-06-22",
    "2026-10, 2026-10-15",
  })
  void isFoundByADayOrAName(String dayOrName, String date) {
    assertThat(EDITIONS.find(dayOrName).date()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "newest", "2026-5-1", "2026-02-30"})
  void isNotFoundByAnythingElse(String dayOrName) {
    assertThatThrownBy(() -> EDITIONS.find(dayOrName))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "there is no edition "
                + dayOrName
                + "; name a day, as in 2026-05-25, or one of beta-page, node-page, python-page,"
                + " organization-page, account-page, 2026-10");
  }

  @Test
  void refusesDatesThatDoNotAscend() throws IOException {
    Files.writeString(
        directory.resolve("editions.yaml"), "- date: '2026-05-20'\n- date: '2026-05-04'\n");

    assertThatThrownBy(() -> Bundle.editions(directory))
        .hasMessage("editions.yaml has 2026-05-04 after 2026-05-20; put the older first");
  }

  @Test
  void refusesWhatIsNoDate() throws IOException {
    Files.writeString(directory.resolve("editions.yaml"), "- date: May\n");

    assertThatThrownBy(() -> Bundle.editions(directory))
        .hasMessage("editions.yaml has the date \"May\"; write a day, as in 2026-05-20");
  }
}
