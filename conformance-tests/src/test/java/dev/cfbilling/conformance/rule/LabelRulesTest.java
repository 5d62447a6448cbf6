package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.ContractLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelRulesTest {
  private static final String WIDER =
      """
      openapi: 3.0.3
      info: {title: Wider, version: '1'}
      servers: [{url: https://api.cloudflare.com/client/v4}]
      paths:
        /accounts/{account_id}/billable/usage:
          get:
            operationId: getAccountBillableUsage
            parameters:
              - {name: account_id, in: path, required: true, schema: {type: string}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        result:
                          type: array
                          items: {$ref: '#/components/schemas/CostAndUsageRecord'}
      components:
        schemas:
          CostAndUsageRecord: {type: object}
      """;

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      usage.region | COST_AND_USAGE | {"RegionName":null} | error /result/0/RegionName is null but RegionId is "EEUR"; both or neither are given (FOCUS RegionName-C-004)
      usage.region | COST_AND_USAGE | {"-":"RegionId"} | error /result/0/RegionId is absent but RegionName is "Eastern Europe"; both or neither are given (FOCUS RegionName-C-004)
      usage.sub-account | COST_AND_USAGE | {"-":"SubAccountId"} | error /result/0/SubAccountId is absent but SubAccountName is "Workers Paid"; both or neither are given (FOCUS SubAccountName-C-004)
      usage.zone | COST_AND_USAGE | {"x_ZoneName":null} | warning /result/0/x_ZoneName is null but x_ZoneId is "5f1c9a0e7b3d4826a4c1e9d07b6f2358"; both or neither are given
      usage.zone | PAYGO_USAGE | {"ZoneId":null} | warning /result/0/ZoneId is null but ZoneName is "example.com"; both or neither are given
      usage.zone | PAYGO_BILLABLE_USAGE | {"ZoneId":"5f1c9a0e7b3d4826a4c1e9d07b6f235"} | warning /result/0/ZoneId is "5f1c9a0e7b3d4826a4c1e9d07b6f235"; a zone's id is 32 hexadecimal digits, as far as is known
      usage.provider-names | COST_AND_USAGE | {"InvoiceIssuerName":" "} | error /result/0/InvoiceIssuerName is " "; a provider's name must not be blank (FOCUS InvoiceIssuerName-C-003)
      usage.provider-names | PAYGO_BILLABLE_USAGE | {"HostProviderName":"Cloudflare"} | warning /result/0/HostProviderName is "Cloudflare" but ServiceProviderName is "Cloudflare, Inc."; they are the same where no other host is told (FOCUS 1.3, HostProviderName)
      usage.column-names | COST_AND_USAGE | {"zoneTag":1} | error /result/0 has "zoneTag"; a column that FOCUS 1.3 does not name begins with x_ and a capital (FOCUS ColumnHandling-A-010)
      usage.column-names | COST_AND_USAGE | {"x_":1} | error /result/0 has "x_"; a column that FOCUS 1.3 does not name begins with x_ and a capital (FOCUS ColumnHandling-A-010)
      usage.column-names | COST_AND_USAGE | {"x_zoneTag":1} | error /result/0 has "x_zoneTag"; a column that FOCUS 1.3 does not name begins with x_ and a capital (FOCUS ColumnHandling-A-010)
      usage.placeholder | COST_AND_USAGE | {"RegionName":"not applicable"} | error /result/0/RegionName is "not applicable"; what is not known is null or absent (FOCUS NullHandling-A-002)
      usage.placeholder | COST_AND_USAGE | {"ConsumedUnit":"N/A"} | error /result/0/ConsumedUnit is "N/A"; what is not known is null or absent (FOCUS NullHandling-A-002)
      usage.placeholder | COST_AND_USAGE | {"BillingAccountName":" null "} | error /result/0/BillingAccountName is a string of 6 characters; what is not known is null or absent (FOCUS NullHandling-A-002)
      usage.placeholder | PAYGO_BILLABLE_USAGE | {"ServiceName":""} | error /result/0/ServiceName is ""; what is not known is null or absent (FOCUS NullHandling-A-002)
      """)
  void rejects(String rule, RecordKind kind, String change, String finding) {
    assertThat(Meaning.of(rule, kind, change)).containsExactly(finding);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      usage.region | COST_AND_USAGE | {"RegionId":null,"-":"RegionName"}
      usage.region | COST_AND_USAGE | {"RegionId":7,"RegionName":null}
      usage.sub-account | COST_AND_USAGE | {"-":"SubAccountId","SubAccountName":7}
      usage.zone | COST_AND_USAGE | {"x_ZoneId":null,"x_ZoneName":null}
      usage.zone | COST_AND_USAGE | {"x_ZoneId":"N/A"}
      usage.zone | PAYGO_USAGE | {"ZoneId":"5F1C9A0E7B3D4826A4C1E9D07B6F2358"}
      usage.provider-names | COST_AND_USAGE | {"HostProviderName":"N/A"}
      usage.provider-names | COST_AND_USAGE | {"HostProviderName":null}
      usage.provider-names | COST_AND_USAGE | {"InvoiceIssuerName":"Reseller Ltd"}
      usage.column-names | COST_AND_USAGE | {"ServiceCategory":"Compute","Tags":{},"x_Anything":1}
      usage.column-names | PAYGO_BILLABLE_USAGE | {"zoneTag":1}
      usage.placeholder | COST_AND_USAGE | {"RegionId":"NA","RegionName":null}
      usage.placeholder | PAYGO_BILLABLE_USAGE | {"ConsumedUnit":""}
      usage.placeholder | COST_AND_USAGE | {"ConsumedUnit":""}
      usage.placeholder | COST_AND_USAGE | {"HostProviderName":""}
      usage.placeholder | PAYGO_USAGE | {"ServiceName":""}
      usage.charge-category | COST_AND_USAGE | {"ChargeCategory":"Purchase"}
      usage.charge-category | COST_AND_USAGE | {"ChargeFrequency":"Sometimes"}
      """)
  void leavesAlone(String rule, RecordKind kind, String change) {
    assertThat(Meaning.of(rule, kind, change)).isEmpty();
  }

  /** The shipped contract's enums leave the rule nothing to say. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      {"ChargeCategory":"Purchase"} | warning /result/0/ChargeCategory is "Purchase"; FOCUS has the value, but so far only "Usage" was reported (FOCUS ChargeCategory-C-003)
      {"ChargeCategory":"Bakery"} | error /result/0/ChargeCategory is "Bakery"; FOCUS has no such value (FOCUS ChargeCategory-C-003)
      {"ChargeFrequency":"One-Time"} | warning /result/0/ChargeFrequency is "One-Time"; FOCUS has the value, but so far only "Usage-Based" was reported (FOCUS ChargeFrequency-C-003)
      """)
  void judgesCategoriesWhereTheContractAllowsAny(String change, String finding) throws Exception {
    Path file = Files.writeString(directory.resolve("wider.yaml"), WIDER);

    assertThat(
            Meaning.of(
                ContractLoader.load(file),
                "accounts/%s/billable/usage",
                RecordKind.COST_AND_USAGE,
                change))
        .filteredOn(found -> found.check().equals("usage.charge-category"))
        .extracting(found -> found.severity().wireName() + " " + found.message())
        .containsExactly(finding);
  }
}
