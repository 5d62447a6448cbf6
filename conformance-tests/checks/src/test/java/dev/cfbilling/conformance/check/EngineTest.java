package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.rule.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A keyword that is not compiled is networknt's: wherever it stands, it is neither lost nor alone.
 */
class EngineTest {
  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: t, version: '1'}
      servers: [{url: 'https://api.cloudflare.com/client/v4'}]
      paths:
        /accounts/{account_id}/paygo-usage:
          get:
            operationId: getPaygoUsage
            x-resource: second-paygo-usage
            parameters:
              - {name: account_id, in: path, required: true, schema: {type: string}}
            responses:
              '200':
                description: d
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Envelope'}
      components:
        schemas:
          Envelope:
            type: object
            ENVELOPE
            properties:
              result:
                type: array
                RESULT
                items: {$ref: '#/components/schemas/PaygoUsageRecord'}
          PaygoUsageRecord:
            type: object
            RECORD
            required: [ServiceName]
            properties:
              ServiceName: {type: string, maxLength: 9, PROPERTY}
              ChargePeriodStart: {type: string, format: date-time}
              ChargePeriodEnd: {type: string, format: date-time}
      """;

  /**
   * One record too long a name, one whose period ends before it starts, one with a new property.
   */
  private static final String BODY =
      """
      {"result":[{"ServiceName":"much too long"},{"ServiceName":"b",\
      "ChargePeriodStart":"2025-05-02T00:00:00Z","ChargePeriodEnd":"2025-05-01T00:00:00Z"},\
      {"ServiceName":"c","New":{"a":1,"a":2}},{}]}""";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "ENVELOPE | maxProperties: 5           | #/components/schemas/Envelope",
        "RESULT   | maxItems: 9                | #/components/schemas/Envelope/properties/result",
        "RECORD   | minProperties: 0           | #/components/schemas/PaygoUsageRecord",
        "PROPERTY | pattern: '^[a-z ]*$'       | #/components/schemas/PaygoUsageRecord/properties/ServiceName"
      },
      delimiter = '|')
  void findsTheSameWhoeverLooksAfterIt(String place, String keyword, String schema)
      throws IOException, ContractException {
    Contract compiled = contract(Map.of());
    Contract handedOver = contract(Map.of(place, keyword));

    assertThat(Engine.of(compiled).foreign()).isEmpty();
    assertThat(Engine.of(handedOver).foreign())
        .hasToString("{contract.yaml" + schema + "=[" + keyword.split(":", 2)[0] + "]}");
    assertThat(inspect(compiled))
        .extracting(Finding::check)
        .contains(
            "schema.maxLength",
            "usage.charge-period",
            "drift.property",
            "body.duplicate-key",
            "schema.required");
    assertThat(inspect(handedOver)).containsExactlyInAnyOrderElementsOf(inspect(compiled));
  }

  @Test
  void isNeverSilentAboutAKeywordThatItDoesNotKnow() throws IOException, ContractException {
    assertThat(inspect(contract(Map.of("PROPERTY", "pattern: '^[a-z]*$'"))))
        .extracting(finding -> finding.check() + " " + finding.pointer().orElse(""))
        .contains("schema.pattern /result/0/ServiceName");
    assertThat(inspect(contract(Map.of("RESULT", "maxItems: 2"))))
        .extracting(Finding::check)
        .contains("schema.maxItems");
  }

  private Contract contract(Map<String, String> keywords) throws IOException, ContractException {
    String text = CONTRACT;
    for (String place : List.of("ENVELOPE", "RESULT", "RECORD", "PROPERTY")) {
      text = text.replace(place, keywords.getOrDefault(place, "x-none: 0"));
    }
    return ContractLoader.load(Files.writeString(directory.resolve("contract.yaml"), text));
  }

  private static List<Finding> inspect(Contract contract) {
    return Meaning.inspect(contract, Traffic.answer("accounts/%s/paygo-usage", 200, BODY));
  }
}
