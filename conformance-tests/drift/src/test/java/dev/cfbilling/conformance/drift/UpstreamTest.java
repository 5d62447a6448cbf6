package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.OpenApiException;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document of others holds much that is none of our business, and not all of it is right. */
class UpstreamTest {
  private static final String PAYGO = "/accounts/{account_id}/paygo-usage";
  private static final String ELSEWHERE = "/accounts/{account_id}/dns/records";

  @TempDir private Path directory;

  private final ObjectNode upstream = Documents.contract();

  @Test
  void isNotFollowedWhereItIsNoneOfOurBusiness() throws IOException {
    set(ELSEWHERE, "#/components/schemas/nowhere");
    set("/broken", "other.yaml#/x");
    paths().putObject("/path").put("$ref", "#/components/pathItems/nowhere");

    assertThat(compare().differences()).isEmpty();
  }

  @Test
  void mustNotReferToNothingInItsBillingPart() {
    set(PAYGO, "#/components/schemas/nowhere");

    assertThatThrownBy(this::compare)
        .isInstanceOf(OpenApiException.class)
        .hasMessageMatching(
            ".*upstream.json refers at upstream.json#/paths/.*paygo-usage/get/responses/200/content"
                + "/application~1json/schema to #/components/schemas/nowhere, which is not there;"
                + " mend it, or give a document that holds it\\.");
  }

  @Test
  void mustNotReferInACircleInItsBillingPart() {
    set(PAYGO, "#/components/schemas/A");
    schemas().putObject("A").put("$ref", "#/components/schemas/B");
    schemas().putObject("B").put("$ref", "#/components/schemas/A");

    assertThatThrownBy(this::compare)
        .isInstanceOf(OpenApiException.class)
        .hasMessageContaining("is made of itself at upstream.json#/components/schemas/A;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"$ref\": \"#/x-p/none\"} | refers at upstream.json#AT to #/x-p/none, which is not there; mend it, or give a document that holds it.",
        "{\"$ref\": \"other.json#/p\"} | refers at upstream.json#AT to other.json#/p, which is not there; mend it, or give a document that holds it.",
        "{\"$ref\": \"#/x-p/self\"} | has a circle of references at upstream.json#AT; nothing can be compared there.",
        "{\"$ref\": 5} | has a \"$ref\" at upstream.json#AT that is no text; write where the path item is, or leave it out.",
        "\"x\" | has a value of the type string at upstream.json#AT; an object describes the path item, so write one, or leave it out.",
        "{\"get\": \"x\"} | has a value of the type string at upstream.json#AT/get; an object describes the operation, so write one, or leave it out.",
        "{\"get\": null} | has a value of the type null at upstream.json#AT/get; an object describes the operation, so write one, or leave it out.",
      })
  void mustHaveWhatCanBeReadAtAPathOfBilling(String item, String sentence) {
    upstream.putObject("x-p").putObject("self").put("$ref", "#/x-p/self");
    paths().set(PAYGO.replace("account_id", "id"), Documents.json(item));
    paths().remove(PAYGO);

    assertThatThrownBy(this::compare)
        .isInstanceOf(OpenApiException.class)
        .hasMessageEndingWith(
            "upstream.json " + sentence.replace("AT", "/paths/~1accounts~1{id}~1paygo-usage"));
  }

  @Test
  void mustHaveWhatCanBeReadInCallsByTheApi() {
    ((ObjectNode) paths().get(PAYGO).get("get"))
        .set("callbacks", Documents.json("{\"done\": {\"{$url}\": {\"post\": []}}}"));

    assertThatThrownBy(this::compare).hasMessageContaining("of the type array at upstream.json#");

    ((ObjectNode) paths().get(PAYGO).get("get")).remove("callbacks");
    upstream.putObject("webhooks").put("/billing/done", 1);

    assertThatThrownBy(this::compare).hasMessageContaining("at upstream.json#/webhooks/");
  }

  @Test
  void mayKeepItsPathItemsAnywhere() throws IOException {
    upstream.putObject("x-p").set("p", paths().remove(PAYGO));
    paths().putObject(PAYGO).put("$ref", "#/x-p/p");

    assertThat(compare().differences()).isEmpty();
  }

  @Test
  void hasToHaveABillingOperation() {
    paths().removeAll();
    set(ELSEWHERE, "#/components/schemas/ResponseInfo");

    assertThatThrownBy(this::compare)
        .hasMessageEndingWith(
            "upstream.json has no billing operation: of the 1 in it, none is in the contract, like one that is, or on a path of billing.");
  }

  @Test
  void tellsOfAMoveToWhereNobodyWouldLook() throws IOException {
    paths()
        .set(
            "/tenants/{id}/meters",
            paths().remove("/organizations/{organization_id}/billable/usage"));

    assertThat(compare().differences())
        .singleElement()
        .extracting(Difference::what)
        .isEqualTo(
            "GET /organizations/{organization_id}/billable/usage is at /tenants/{id}/meters now");
  }

  @Test
  void doesNotTakeTheFocusOperationForTheSuccessorOfPaygoUsage() throws IOException {
    ObjectNode contract = Documents.contract();
    paths(contract).remove("/accounts/{account_id}/billable/usage");
    paths().remove(List.of(PAYGO, "/accounts/{account_id}/billable-usage"));

    assertThat(
            Comparison.withUpstream(
                    Documents.document(contract, directory.resolve("contract.json")),
                    Documents.document(upstream, directory.resolve("upstream.json")))
                .differences())
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder(
            "operation.removed", "operation.removed", "operation.added", "operation.added");
  }

  @Test
  void leadsFromAnOperationThatIsGoneToItsSuccessor() throws IOException {
    paths().remove(PAYGO);

    assertThat(compare().differences())
        .singleElement()
        .extracting(Difference::client)
        .isEqualTo(
            "getPaygoUsage() is answered with a failure; use the method for"
                + " /accounts/{account_id}/billable-usage, which the contract names instead");
  }

  @Test
  void isNotHeldToLabelsThatItDoesNotHave() throws IOException {
    for (JsonNode operation : paths().findParents("operationId")) {
      ((ObjectNode) operation).remove(List.of("x-stability", "x-access"));
    }

    DriftReport report = compare();

    assertThat(report.differences()).isEmpty();
    assertThat(report.notes())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("upstream.json has no x-stability on any operation; it was not compared.");
  }

  @Test
  void isPointedAtBesideTheFileOfTheContract() throws IOException {
    ((ObjectNode) schemas().get("PaygoUsageRecord").get("properties").get("ZoneId"))
        .put("maxLength", 32);

    assertThat(compare().differences())
        .containsExactly(
            new Difference(
                "limit.maxLength",
                Effect.COMPATIBLE,
                "ZoneId has maxLength 32 now; it had no maxLength",
                new SpecLocation("schemas/PaygoUsageRecord.yaml", "/properties/ZoneId/maxLength"),
                new SpecLocation(
                    "upstream.json",
                    "/components/schemas/PaygoUsageRecord/properties/ZoneId/maxLength"),
                List.of("getBillingUsagePaygo", "getPaygoUsage"),
                "nothing changes in the client",
                Optional.empty()));
  }

  private DriftReport compare() throws IOException {
    return Comparison.withUpstream(
        OpenApiSource.bundled(), Documents.document(upstream, directory.resolve("upstream.json")));
  }

  private void set(String path, String schema) {
    paths()
        .set(
            path,
            Documents.json(
                """
                {"get": {"responses": {"200": {"content": {"application/json":
                  {"schema": {"$ref": "%s"}}}}}}}
                """
                    .formatted(schema)));
  }

  private ObjectNode paths() {
    return paths(upstream);
  }

  private static ObjectNode paths(ObjectNode api) {
    return (ObjectNode) api.get("paths");
  }

  private ObjectNode schemas() {
    return (ObjectNode) upstream.get("components").get("schemas");
  }
}
