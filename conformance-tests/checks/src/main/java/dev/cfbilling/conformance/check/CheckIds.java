package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Names;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.rule.Rule;
import dev.cfbilling.conformance.rule.Terms;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The ids of the findings that one contract gives cause for. */
public final class CheckIds {
  private static final String SCHEMA = "schema.";

  /** What only a survey finds. */
  private static final List<String> ASKED = List.of("probe", "transport");

  /** The keywords of OpenAPI 3.0 that a value can break. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "additionalProperties",
          "enum",
          "format",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "not",
          "oneOf",
          "pattern",
          "required",
          "type",
          "uniqueItems",
          "writeOnly");

  private final List<String> ids;

  private CheckIds(List<String> ids) {
    this.ids = List.copyOf(ids);
  }

  static Set<String> keywords() {
    return KEYWORDS;
  }

  /** Those that answers of the operations of {@code contract} can raise. */
  public static CheckIds of(Contract contract) {
    Set<String> keywords = new Search(contract).keywords();
    Set<String> mute = rulesAboutNothingIn(contract);
    List<String> ids = new ArrayList<>();
    for (String id : Explanations.ids()) {
      boolean absent =
          id.startsWith(SCHEMA)
              ? !keywords.remove(id.substring(SCHEMA.length()))
              : mute.contains(id);
      if (!absent) {
        ids.add(id);
      }
    }
    keywords.forEach(keyword -> ids.add(SCHEMA + keyword));
    return new CheckIds(ids);
  }

  private static Set<String> rulesAboutNothingIn(Contract contract) {
    List<Resource> resources =
        contract.operations().stream()
            .flatMap(operation -> RecordSchema.of(operation).stream())
            .map(RecordSchema::resource)
            .toList();
    return Rules.all(InstantSource.system()).stream()
        .map(Rule::terms)
        .filter(terms -> resources.stream().noneMatch(terms::isAbout))
        .map(Terms::id)
        .collect(Collectors.toSet());
  }

  /** Those of findings in traffic, without those that a target has to be asked for. */
  public CheckIds inTraffic() {
    return new CheckIds(
        ids.stream()
            .filter(id -> ASKED.stream().noneMatch(group -> Selection.covers(group, id)))
            .toList());
  }

  /** In the order in which reports show them. */
  public List<String> all() {
    return ids;
  }

  /** Whether {@code id} is one of them, or what some of them begin with, up to a dot. */
  public boolean has(String id) {
    return ids.stream().anyMatch(known -> Selection.covers(id, known));
  }

  /**
   * Why nothing can raise {@code id}, and which ids are like it: a sentence without its end. Empty
   * when something can.
   */
  public Optional<String> problem(String id) {
    return has(id) ? Optional.empty() : Optional.of(refusal(id));
  }

  /** Why {@code id} is none of them, and which are like it: a sentence without its end. */
  public String refusal(String id) {
    return reason(id) + "; " + Names.nearest(id, ids);
  }

  private static String reason(String id) {
    String quoted = Quote.text(id);
    if (id.startsWith(SCHEMA) && KEYWORDS.contains(id.substring(SCHEMA.length()))) {
      return "%s finds nothing here, since no schema that is checked has %s"
          .formatted(quoted, Quote.text(id.substring(SCHEMA.length())));
    }
    return Explanations.ids().stream().anyMatch(known -> Selection.covers(id, known))
        ? quoted + " finds nothing here, since nothing that is checked is what it is about"
        : quoted + " is no check";
  }

  /** Looks for the keywords in the schemas of all answers. */
  private static final class Search {
    private final JsonNode root;
    private final Set<String> keywords = new TreeSet<>();
    private final Set<String> followed = new HashSet<>();

    Search(Contract contract) {
      this.root = contract.schemas().root();
      contract.operations().stream()
          .flatMap(operation -> operation.responses().values().stream())
          .map(ResponseShape::schema)
          .flatMap(Optional::stream)
          .map(SchemaAt::node)
          .forEach(this::look);
    }

    Set<String> keywords() {
      return keywords;
    }

    private void look(JsonNode schema) {
      if (!schema.isObject()) {
        return;
      }
      String reference = schema.path("$ref").asString("");
      if (reference.startsWith("#") && followed.add(reference)) {
        look(root.at(reference.substring(1)));
      }
      schema.propertyNames().stream()
          .filter(KEYWORDS::contains)
          .filter(
              name -> !name.equals("additionalProperties") || !schema.path(name).asBoolean(true))
          .filter(name -> !name.equals("writeOnly") || schema.path(name).asBoolean(false))
          .forEach(keywords::add);
      schema.path("properties").forEach(this::look);
      Stream.of("allOf", "anyOf", "oneOf").forEach(name -> schema.path(name).forEach(this::look));
      Stream.of("items", "not", "additionalProperties").forEach(name -> look(schema.path(name)));
    }
  }
}
