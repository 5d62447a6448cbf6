package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Constraint;
import dev.cfbilling.conformance.contract.Constraints;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.rule.Meaning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A property that is {@code writeOnly} is for requests, however it is required. */
class DirectionTest {
  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: t, version: '1'}
      servers: [{url: 'https://api.cloudflare.com/client/v4'}]
      paths:
        /accounts/{account_id}/billing/profile:
          get:
            operationId: getBillingProfile
            parameters:
              - {name: account_id, in: path, required: true, schema: {type: string}}
            responses:
              '200':
                description: d
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        result: {$ref: '#/components/schemas/Profile'}
      components:
        schemas:
          Secret: {type: string, writeOnly: true}
          Again: {$ref: '#/components/schemas/Secret'}
          Required: {type: object, required: [secret, id], properties: {id: {type: string}, secret: {type: string}}}
          More: {allOf: [{$ref: '#/components/schemas/Required'}, {type: object}]}
          Inline: {allOf: [{required: [secret, id]}, {type: object}]}
          HasSecret: {type: object, properties: {secret: {$ref: '#/components/schemas/Again'}}}
          Profile: %s
      """;

  private static final String DIRECT =
      "{type: object, required: [secret, id], properties: {secret: {type: string, writeOnly: true},"
          + " id: {type: string, readOnly: true}}}";

  /** What networknt looks after. */
  private static final String FOREIGN =
      DIRECT.replace("{type: object,", "{type: object, minProperties: 0,");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        DIRECT,
        "{type: object, required: [id, secret], properties: {id: {type: string},"
            + " secret: {$ref: '#/components/schemas/Again'}}}",
        "{type: object, required: [id, secret], properties: {id: {type: string},"
            + " secret: {allOf: [{$ref: '#/components/schemas/Secret'}]}}}",
        "{required: [secret, id], allOf: [{$ref: '#/components/schemas/HasSecret'}]}",
        "{allOf: [{$ref: '#/components/schemas/HasSecret'}, {required: [secret, id]}]}",
        "{allOf: [{allOf: [{required: [secret]}, {required: [id]}]}], type: object,"
            + " properties: {id: {type: string}, secret: {type: string, writeOnly: true}}}",
        "{allOf: [{$ref: '#/components/schemas/Required'}],"
            + " properties: {secret: {writeOnly: true}}}",
        "{allOf: [{$ref: '#/components/schemas/Required'},"
            + " {properties: {secret: {writeOnly: true}}}]}",
        "{allOf: [{$ref: '#/components/schemas/More'},"
            + " {$ref: '#/components/schemas/HasSecret'}]}",
        "{allOf: [{$ref: '#/components/schemas/Inline'},"
            + " {$ref: '#/components/schemas/HasSecret'}]}",
        "{allOf: [{allOf: [{$ref: '#/components/schemas/More'}]},"
            + " {$ref: '#/components/schemas/HasSecret'}]}",
        "{type: object, minProperties: 0, required: [secret, id], properties: {id: {type: string},"
            + " secret: {type: string, writeOnly: true}}}",
      })
  void isNotRequiredOfAResponse(String profile) throws Exception {
    Contract contract = contract(profile);

    assertThat(findings(contract, "{\"result\":{\"id\":\"a\"}}")).isEmpty();
    assertThat(findings(contract, "{\"result\":{}}"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("/result lacks \"id\"; the contract requires it"));
  }

  @Test
  void leavesTheAddressesOfTheOthersAsTheyAre() throws Exception {
    Contract contract = contract(DIRECT);

    assertThat(findings(contract, "{\"result\":{}}"))
        .extracting(finding -> finding.contract().toString())
        .containsExactly("contract.yaml#/components/schemas/Profile/required/1");
    assertThat(Constraints.of(contract.operations().get(0)).all())
        .extracting(Constraint::detail)
        .contains("id")
        .doesNotContain("secret");
  }

  @Test
  void isRequiredWhereTheSharedSchemaStandsForItself() throws Exception {
    String shared = "#/components/schemas/Required";
    Contract contract =
        contract(
            "{type: object, properties: {plain: {$ref: '%s'}, derived: {allOf: [{$ref: '%s'},"
                    .formatted(shared, shared)
                + " {properties: {secret: {writeOnly: true}}}]}}}");

    assertThat(findings(contract, "{\"result\":{\"plain\":{},\"derived\":{}}}"))
        .extracting(finding -> finding.message() + " " + finding.contract())
        .containsExactlyInAnyOrder(
            "/result/plain lacks \"secret\"; the contract requires it"
                + " contract.yaml#/components/schemas/Required/required/0",
            "/result/plain lacks \"id\"; the contract requires it"
                + " contract.yaml#/components/schemas/Required/required/1",
            "/result/derived lacks \"id\"; the contract requires it"
                + " contract.yaml#/components/schemas/Required/required/1");
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void isAWarningInAResponseAndQuotedNowhere(String profile) throws Exception {
    List<Finding> findings =
        findings(contract(profile), "{\"result\":{\"id\":\"a\",\"secret\":\"hunter2\"}}");

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("schema.writeOnly");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message())
                  .isEqualTo(
                      "/result/secret is sent;"
                          + " the contract has it for requests alone, as writeOnly");
              assertThat(finding.contract())
                  .hasToString(
                      "contract.yaml#/components/schemas/Profile/properties/secret/writeOnly");
            });
  }

  private static List<String> profiles() {
    return List.of(DIRECT, FOREIGN);
  }

  /** A secret of a wrong type is one mistake, and its value is still no one's business. */
  @Test
  void isASecretInEveryOtherFinding() throws Exception {
    assertThat(findings(contract(DIRECT), "{\"result\":{\"id\":\"a\",\"secret\":12345}}"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("schema.type");
              assertThat(finding.message()).contains("is a number").doesNotContain("12345");
            });
  }

  private Contract contract(String profile) throws Exception {
    return ContractLoader.load(
        Files.writeString(directory.resolve("contract.yaml"), CONTRACT.formatted(profile)));
  }

  private static List<Finding> findings(Contract contract, String body) {
    return Meaning.inspect(contract, Traffic.answer("accounts/%s/billing/profile", 200, body));
  }
}
