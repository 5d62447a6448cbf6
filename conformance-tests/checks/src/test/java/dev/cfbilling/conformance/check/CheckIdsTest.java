package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.conformance.schema.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An id is known when, and only when, something can raise it. */
class CheckIdsTest {
  /** Of each keyword a schema and a value that breaks it. */
  private static final Map<String, String[]> BROKEN = new LinkedHashMap<>();

  static {
    BROKEN.put("additionalProperties", new String[] {"false", "{\"a\":1}"});
    BROKEN.put("enum", new String[] {"[1]", "2"});
    BROKEN.put("format", new String[] {"date", "\"x\""});
    BROKEN.put("maxItems", new String[] {"0", "[1]"});
    BROKEN.put("maxLength", new String[] {"0", "\"x\""});
    BROKEN.put("maxProperties", new String[] {"0", "{\"a\":1}"});
    BROKEN.put("maximum", new String[] {"0", "1"});
    BROKEN.put("minItems", new String[] {"1", "[]"});
    BROKEN.put("minLength", new String[] {"1", "\"\""});
    BROKEN.put("minProperties", new String[] {"1", "{}"});
    BROKEN.put("minimum", new String[] {"0", "-1"});
    BROKEN.put("multipleOf", new String[] {"2", "1"});
    BROKEN.put("not", new String[] {"{type: string}", "\"x\""});
    BROKEN.put("oneOf", new String[] {"[{type: string}, {type: string}]", "\"x\""});
    BROKEN.put("pattern", new String[] {"a", "\"x\""});
    BROKEN.put("required", new String[] {"[a]", "{}"});
    BROKEN.put("type", new String[] {"string", "1"});
    BROKEN.put("uniqueItems", new String[] {"true", "[1,1]"});
  }

  @TempDir private Path directory;

  @Test
  void areThoseOfTheShippedContract() {
    assertThat(of(Traffic.CONTRACT).explanations())
        .filteredOn(check -> check.id().startsWith("schema."))
        .extracting(Explanation::id)
        .containsExactly(
            "schema.required",
            "schema.type",
            "schema.enum",
            "schema.maxLength",
            "schema.format",
            "schema.minItems",
            "schema.oneOf");
    assertThat(of(Traffic.CONTRACT).all())
        .containsAll(
            Rules.all(InstantSource.system()).stream().map(rule -> rule.terms().id()).toList());
  }

  @Test
  void haveEachKeywordOfAContractThatAValueCanBreak() throws Exception {
    for (Map.Entry<String, String[]> keyword : BROKEN.entrySet()) {
      String id = "schema." + keyword.getKey();
      Contract contract = contract("%s: %s".formatted(keyword.getKey(), keyword.getValue()[0]));

      assertThat(of(contract).all()).contains(id);
      assertThat(found(contract, keyword.getValue()[1])).contains(id);
    }
    assertThat(SchemaKeywords.all()).containsAll(BROKEN.keySet()).contains("writeOnly");
    assertThat(SchemaKeywords.all()).hasSize(BROKEN.size() + 1);
  }

  @Test
  void haveNoRuleAboutWhatNoOperationReturns() throws Exception {
    CheckIds ids = of(contract("type: object"));

    assertThat(ids.problem("schema.type")).isEmpty();
    assertThat(ids.problem("usage"))
        .contains(
            "\"usage\" finds nothing here, since nothing that is checked is what it is about; "
                + ids.problem("usage").orElseThrow().split("; ", 2)[1]);
    assertThat(ids.problem("schema.enum").orElseThrow())
        .startsWith("\"schema.enum\" finds nothing here, since no schema that is checked has");
  }

  @Test
  void followReferencesOnceOnly() throws Exception {
    Contract contract =
        contract("type: object\nproperties: {again: {$ref: '#/components/schemas/Body'}}");

    assertThat(of(contract).problem("schema.type")).isEmpty();
  }

  @Test
  void knowChecksAndWhatTheirIdsBeginWith() {
    CheckIds ids = of(Traffic.CONTRACT);

    assertThat(List.of("usage", "usage.discount", "schema", "schema.enum", "body"))
        .allMatch(ids::has);
    assertThat(List.of("", "usage.dis", "usage.discount.more", "schema.", "nonsense"))
        .noneMatch(ids::has);
  }

  @Test
  void nameTheNearest() {
    CheckIds ids = of(Traffic.CONTRACT);

    assertThat(ids.problem("schema.enumm").orElseThrow())
        .startsWith("\"schema.enumm\" is no check; the nearest are schema.enum, ");
    assertThat(ids.problem("schema")).isEmpty();
    assertThat(ids.problem("")).isPresent();
    assertThat(ids.problem("schema.")).isPresent();
    assertThat(ids.problem("Schema")).isPresent();
  }

  @Test
  void knowWhatATargetIsAskedForOnlyWhereItIsAsked() {
    Explanation asked = new Explanation("probe.test", "Is it so?\n", List.of());
    CheckIds ids = of(Traffic.CONTRACT);

    assertThat(ids.problem("probe.test").orElseThrow())
        .startsWith("\"probe.test\" finds nothing here, since nothing that is checked is what");
    assertThat(ids.and(List.of(asked)).problem("probe")).isEmpty();
    assertThat(ids.and(List.of(asked)).problem("probe.tests").orElseThrow())
        .startsWith("\"probe.tests\" is no check; ");
    assertThat(ids.and(List.of(asked)).explanation("probe.test")).contains(asked);
  }

  private static CheckIds of(Contract contract) {
    return CheckIds.of(contract, Checks.all(contract));
  }

  private static List<String> found(Contract contract, String body) throws Exception {
    SchemaAt schema =
        contract.operations().get(0).bodyShape(200).orElseThrow().schema().orElseThrow();
    List<Finding> findings = new ArrayList<>();
    new CompiledValidator(new SchemaValidators(contract.schemas()), unread -> List.of())
        .validate(Body.of(body), schema, Set.of(), new Ignoring(), findings::add);
    return findings.stream().map(Finding::check).toList();
  }

  private record Ignoring() implements BodyObserver {
    @Override
    public void meets(SchemaAt schema, JsonNode value) {}

    @Override
    public void unknown(SchemaAt schema, String pointer, String form) {}

    @Override
    public void record(
        String member, long element, Optional<SentRecord> record, List<Violation> violations) {}
  }

  private Contract contract(String schema) throws Exception {
    return ContractLoader.load(
        Files.writeString(
            directory.resolve("contract.yaml"),
            """
            openapi: 3.0.3
            info: {title: T, version: 1.0.0}
            servers: [{url: https://api.test}]
            paths:
              /x:
                get:
                  operationId: getX
                  responses:
                    '200':
                      description: X.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Body'}
            components:
              schemas:
                Body:
            """
                + schema.indent(6)));
  }
}
