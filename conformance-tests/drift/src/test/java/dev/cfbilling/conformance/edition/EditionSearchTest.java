package dev.cfbilling.conformance.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.drift.Documents;
import dev.cfbilling.conformance.drift.result.NearestEdition;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The edition that a document is nearest to. */
class EditionSearchTest {
  private static final Editions EDITIONS = ContractLoader.editions();

  /** A night tries each, a landing one in four. */
  private static final int STEP = Boolean.getBoolean("nightly") ? 1 : 4;

  @TempDir private Path directory;

  static List<Edition> editions() {
    return EDITIONS.all();
  }

  static List<Edition> some() {
    List<Edition> all = EDITIONS.all();
    return IntStream.range(0, all.size()).filter(i -> i % STEP == 0).mapToObj(all::get).toList();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void isTheDocumentsOwnOrANewerOneThatIsTheSame(Edition own) throws IOException {
    NearestEdition nearest = nearest(OpenApiSource.tree(own));

    assertThat(nearest.differences()).isZero();
    assertThat(nearest.edition().date()).isAfterOrEqualTo(own.date());
    assertThat(differences(own, nearest.edition())).isZero();
  }

  @ParameterizedTest
  @MethodSource("some")
  @Tag("sized")
  void staysTheSameWhenTheDocumentHasAFieldMore(Edition own) throws IOException {
    ObjectNode grown = OpenApiSource.tree(own);
    ((ObjectNode) grown.at("/components/schemas/BillingProfile/properties"))
        .putObject("new")
        .put("type", "string");

    assertThat(nearest(grown))
        .isEqualTo(new NearestEdition(nearest(OpenApiSource.tree(own)).edition(), 1));
  }

  @Test
  void isTheNewerOfTwoThatAreAsNear() throws IOException {
    // Between the two, ZoneId and ZoneName came: with one of them each edition is one off.
    ObjectNode between = OpenApiSource.tree(EDITIONS.find("2026-06-03"));
    ((ObjectNode) between.at("/components/schemas/PaygoUsageRecord/properties")).remove("ZoneName");

    assertThat(nearest(between))
        .isEqualTo(new NearestEdition(EDITIONS.find("2026-06-03"), 1))
        .extracting(NearestEdition::text)
        .isEqualTo("nearest to the edition of 2026-06-03: 1 difference");
  }

  private NearestEdition nearest(ObjectNode tree) throws IOException {
    return EditionSearch.nearest(
        EDITIONS, Documents.document(tree, directory.resolve("upstream.json")));
  }

  private static int differences(Edition older, Edition newer) {
    return Comparison.withUpstream(OpenApiSource.edition(older), OpenApiSource.edition(newer))
        .differences()
        .size();
  }
}
