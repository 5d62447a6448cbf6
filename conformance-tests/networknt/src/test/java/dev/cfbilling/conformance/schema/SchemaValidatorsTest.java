package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.DecimalNode;

/** Limits are the decimals that the contract's author wrote. */
class SchemaValidatorsTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "maximum, 1E2, 100.5, 1E+2",
    "maximum, 0.123456789012345678901, 0.123456789012345678902, 0.123456789012345678901",
    "minimum, 1.10, 1.09999999999999999999, 1.10",
    "multipleOf, 0.010, 0.011, 0.010",
    "enum, '[1.10, 2]', 1.11, '[1.10,2]'",
  })
  void quoteALimitAsItIsWritten(String keyword, String limit, BigDecimal value, String quoted)
      throws Exception {
    Contract contract = contract("{type: number, %s: %s}".formatted(keyword, limit));
    SchemaAt schema =
        contract.operations().get(0).bodyShape(200).orElseThrow().schema().orElseThrow();

    assertThat(
            new SchemaValidators(contract.schemas()).validate(schema, new DecimalNode(value), ""))
        .singleElement()
        .satisfies(violation -> assertThat(violation.allowed()).hasToString(quoted));
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
                          schema: %s
            """
                .formatted(schema)));
  }
}
