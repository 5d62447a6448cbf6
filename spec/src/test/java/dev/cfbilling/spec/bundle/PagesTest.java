package dev.cfbilling.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The edition of each of the documentation's pages has every fact of that page, and nothing that
 * came later. What a page leaves out, such as null, the edition may have from other sources.
 */
class PagesTest {
  private static final Path CONTRACT = Path.of("");
  private static final Path PAGES = Path.of("src/test/resources/pages");

  private static final List<String> USAGE_NOTICE = List.of("code", "message");
  private static final List<String> PROFILE_NOTICE =
      List.of("code", "message", "documentation_url", "source");

  /** DECISIONS, "Parameters": a limit that one source states holds for the same thing elsewhere. */
  private static final Map<String, String> LIMITS_OF_OTHER_SOURCES =
      Map.of("account_id", "32", "id", "32", "metric", "128");

  /** DECISIONS, "Parameters" and "Values": the pages that show formats have these. */
  private static final Map<String, String> FORMATS_OF_OTHER_PAGES =
      Map.of(
          "from", "date",
          "to", "date",
          "BillingPeriodStart", "date-time",
          "BillingPeriodEnd", "date-time",
          "ChargePeriodStart", "date-time",
          "ChargePeriodEnd", "date-time",
          "created_on", "date-time",
          "edited_on", "date-time",
          "next_bill_date", "date-time");

  private record Fact(
      String operation,
      String place,
      String name,
      String type,
      boolean required,
      String format,
      String maxLength,
      String literal) {

    static Fact of(String row) {
      String[] cells = row.split(",", -1);
      return new Fact(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4].equals("yes"),
          cells[5],
          cells[6],
          cells[7]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"beta-page", "node-page", "python-page", "organization-page", "account-page"})
  void hasEveryFieldAsItsPageShowsIt(String page) throws IOException {
    ObjectNode edition = edition(page);

    assertThat(facts(page))
        .isNotEmpty()
        .allSatisfy(
            fact -> {
              JsonNode schema = schema(edition, fact);
              assertThat(schema.isMissingNode()).isFalse();
              assertThat(schema.path("type").asString()).isIn(types(fact.type()));
              assertThat(isRequired(edition, fact)).isEqualTo(fact.required());
              assertThat(literals(schema)).isEqualTo(Set.copyOf(words(fact.literal(), "\\|")));
              assertThat(schema.path("format").asString(""))
                  .isEqualTo(fact.format().isEmpty() ? unshownFormat(fact, schema) : fact.format());
              assertThat(schema.path("maxLength").asString(""))
                  .isEqualTo(
                      fact.maxLength().isEmpty()
                          ? LIMITS_OF_OTHER_SOURCES.getOrDefault(fact.name(), "")
                          : fact.maxLength());
            });
  }

  /** The format of what a page shows without one. DECISIONS, "Values": integers are int64. */
  private static String unshownFormat(Fact fact, JsonNode schema) {
    return schema.path("type").asString().equals("integer")
        ? "int64"
        : FORMATS_OF_OTHER_PAGES.getOrDefault(fact.name(), "");
  }

  /** Without null, which pages leave out. */
  private static Set<String> literals(JsonNode schema) {
    return schema
        .path("enum")
        .valueStream()
        .filter(literal -> !literal.isNull())
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  /** The envelope is alike on all pages of usage; the profile's notices have more members. */
  @ParameterizedTest
  @ValueSource(
      strings = {"beta-page", "node-page", "python-page", "organization-page", "account-page"})
  void hasTheEnvelopeThatItsPageShows(String page) throws IOException {
    ObjectNode edition = edition(page);

    for (String operation : facts(page).stream().map(Fact::operation).collect(Collectors.toSet())) {
      JsonNode envelope = envelope(edition, operation);
      assertThat(envelope.path("properties").propertyNames())
          .containsExactlyInAnyOrder("errors", "messages", "result", "success");
      assertThat(required(envelope))
          .containsExactlyInAnyOrder("errors", "messages", "result", "success");
      assertThat(literals(envelope.at("/properties/success"))).containsExactly("true");
      boolean isProfile = operation.equals("getBillingProfile");
      for (String list : List.of("errors", "messages")) {
        JsonNode notice = resolve(edition, envelope.at("/properties/" + list + "/items"));
        assertThat(notice.path("properties").propertyNames())
            .containsExactlyInAnyOrderElementsOf(isProfile ? PROFILE_NOTICE : USAGE_NOTICE);
        assertThat(required(notice))
            .containsExactlyInAnyOrderElementsOf(
                isProfile ? List.of("code", "message") : List.of("message"));
      }
    }
  }

  private static List<String> required(JsonNode schema) {
    return schema.path("required").valueStream().map(JsonNode::asString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"beta-page", "node-page", "python-page", "organization-page", "account-page"})
  void hasNoFieldThatItsPageDoesNotShow(String page) throws IOException {
    ObjectNode edition = edition(page);
    List<Fact> facts = facts(page);

    for (String operation : facts.stream().map(Fact::operation).collect(Collectors.toSet())) {
      assertThat(record(edition, operation).path("properties").propertyNames())
          .as(operation)
          .containsExactlyInAnyOrderElementsOf(names(facts, operation, "result"));
      List<String> query = names(facts, operation, "query");
      if (!query.isEmpty()) {
        assertThat(parameters(edition, operation))
            .filteredOn(parameter -> parameter.path("in").asString().equals("query"))
            .extracting(parameter -> parameter.path("name").asString())
            .containsExactlyInAnyOrderElementsOf(query);
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/pages/operations.csv", numLinesToSkip = 1)
  void hasThePathTheLabelsAndTheWordsOfItsPage(
      String page, String operation, String path, String labels, String says) {
    ObjectNode edition = edition(page);
    JsonNode shown = edition.path("paths").path(path).path("get");
    String texts = shown.toString() + parameters(edition, operation);

    assertThat(shown.path("operationId").asString()).isEqualTo(operation);
    assertThat(labels(shown))
        .containsAll(words(labels, " "))
        .isSubsetOf(Stream.concat(words(labels, " ").stream(), unsaid(operation)).toList());
    assertThat(words(says, "\\|")).allSatisfy(words -> assertThat(texts).contains(words));
  }

  /** Of the beta page's unit no word says that it may be empty; the Node page's may be. */
  @ParameterizedTest
  @ValueSource(strings = {"beta-page", "node-page"})
  void saysOfTheConsumedUnitWhatItsPageSays(String page) {
    String description =
        record(edition(page), "getBillingUsagePaygo")
            .at("/properties/ConsumedUnit/description")
            .asString();

    assertThat(description.contains("mpty")).isEqualTo(page.equals("node-page"));
  }

  /**
   * Labels that a page may leave out. DECISIONS, "Editions": the SDK deprecates the profile since
   * 2025; "Operations": one access for all editions of a path.
   */
  private static Stream<String> unsaid(String operation) {
    return switch (operation) {
      case "getBillingProfile" -> Stream.of("deprecated", "unlabelled", "general");
      case "getPaygoUsage" -> Stream.of("restricted");
      default -> Stream.of();
    };
  }

  private static Set<String> labels(JsonNode operation) {
    return Stream.of(
            operation.path("x-stability").asString(""),
            operation.path("x-access").asString(""),
            operation.path("deprecated").asBoolean(false) ? "deprecated" : "")
        .filter(label -> !label.isEmpty())
        .collect(Collectors.toSet());
  }

  private static List<String> words(String cell, String separator) {
    return cell == null || cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator));
  }

  /** The Python page tells integers from other numbers; the others call both numbers. */
  private static Set<String> types(String shown) {
    return switch (shown) {
      case "number" -> Set.of("number", "integer");
      case "float" -> Set.of("number");
      default -> Set.of(shown);
    };
  }

  private static List<String> names(List<Fact> facts, String operation, String place) {
    return facts.stream()
        .filter(fact -> fact.operation().equals(operation) && fact.place().equals(place))
        .map(Fact::name)
        .toList();
  }

  private static List<Fact> facts(String page) throws IOException {
    return Files.readAllLines(PAGES.resolve(page + ".csv")).stream().skip(1).map(Fact::of).toList();
  }

  private static ObjectNode edition(String page) {
    return Bundle.on(Bundle.editions(CONTRACT).find(page).date(), CONTRACT);
  }

  private static JsonNode schema(ObjectNode edition, Fact fact) {
    JsonNode schema =
        fact.place().equals("result")
            ? record(edition, fact.operation()).path("properties").path(fact.name())
            : parameter(edition, fact).path("schema");
    return resolve(edition, schema);
  }

  private static boolean isRequired(ObjectNode edition, Fact fact) {
    return fact.place().equals("result")
        ? record(edition, fact.operation())
            .path("required")
            .valueStream()
            .anyMatch(name -> name.asString().equals(fact.name()))
        : parameter(edition, fact).path("required").asBoolean();
  }

  private static JsonNode parameter(ObjectNode edition, Fact fact) {
    return parameters(edition, fact.operation()).stream()
        .filter(parameter -> parameter.path("name").asString().equals(fact.name()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no parameter " + fact.name()));
  }

  private static List<JsonNode> parameters(ObjectNode edition, String operation) {
    return operation(edition, operation)
        .path("parameters")
        .valueStream()
        .map(parameter -> resolve(edition, parameter))
        .toList();
  }

  private static JsonNode envelope(ObjectNode edition, String operation) {
    return resolve(
        edition,
        operation(edition, operation).at("/responses/200/content/application~1json/schema"));
  }

  /** The schema of the result, or of what the result is a list of. */
  private static JsonNode record(ObjectNode edition, String operation) {
    JsonNode envelope = envelope(edition, operation);
    JsonNode result = resolve(edition, envelope.at("/properties/result"));
    return result.has("items") ? resolve(edition, result.path("items")) : result;
  }

  private static JsonNode operation(ObjectNode edition, String id) {
    return edition
        .path("paths")
        .valueStream()
        .map(path -> path.path("get"))
        .filter(operation -> operation.path("operationId").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + id));
  }

  private static JsonNode resolve(ObjectNode edition, JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : edition.at(reference.substring(1));
  }
}
