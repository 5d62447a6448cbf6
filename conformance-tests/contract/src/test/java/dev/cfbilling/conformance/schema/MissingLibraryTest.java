package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.StringNode;

/** This module comes without a library of JSON Schema. */
class MissingLibraryTest {
  @TempDir private Path directory;

  @Test
  void isMissedByNoParameterOfTheBundledContract() {
    Contract contract = ContractLoader.bundled();
    SchemaValidators validators = new SchemaValidators(contract.schemas());

    assertThat(contract.operations())
        .flatMap(operation -> operation.parameters())
        .isNotEmpty()
        .allSatisfy(
            parameter ->
                assertThat(
                        validators.validate(parameter.schema(), StringNode.valueOf("a\u0000"), ""))
                    .allMatch(violation -> violation.value().isString()));
  }

  @Test
  void isAskedForByAKeywordThatOnlyOneKnows() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("contract.yaml"),
            """
            openapi: 3.1.0
            info: {title: T, version: 1.0.0}
            servers: [{url: https://api.test}]
            paths:
              /x:
                get:
                  operationId: getX
                  parameters:
                    - {name: p, in: query, schema: {type: string, pattern: '^a'}}
                  responses:
                    '200': {description: X.}
            """);
    Contract contract = ContractLoader.load(file);
    Parameter parameter = contract.operations().get(0).parameters().get(0);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new SchemaValidators(contract.schemas())
                    .validate(parameter.schema(), StringNode.valueOf("a"), ""))
        .withMessage(
            "The schema at contract.yaml#/paths/~1x/get/parameters/0/schema has keywords that only"
                + " a JSON Schema library knows; add cloudflare-billing-networknt, which brings"
                + " one, to the class path.");
  }
}
