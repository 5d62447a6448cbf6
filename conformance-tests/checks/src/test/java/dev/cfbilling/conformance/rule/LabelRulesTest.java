package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.openapi.ContractLoader;
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
            x-resource: account-usage
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
      usage.region | COST_AND_USAGE | {"RegionName":null} | error /result/0/RegionName is null but RegionId is "EEUR"; both or neither are given (FOCUS 1.2 RegionName-C-005-C)
      usage.region | COST_AND_USAGE | {"-":"RegionId"} | error /result/0/RegionName is "Eastern Europe" but RegionId is absent; both or neither are given (FOCUS 1.2 RegionName-C-004-C)
      usage.sub-account | COST_AND_USAGE | {"-":"SubAccountId"} | error /result/0/SubAccountName is "Workers Paid" but SubAccountId is absent; both or neither are given (FOCUS 1.2 SubAccountName-C-004-C)
      usage.zone | COST_AND_USAGE | {"x_ZoneName":null} | warning /result/0/x_ZoneName is null but x_ZoneId is "5f1c9a0e7b3d4826a4c1e9d07b6f2358"; both or neither are given (inferred from the zone's id and name)
      usage.zone | PAYGO_USAGE | {"ZoneId":null} | warning /result/0/ZoneId is null but ZoneName is "example.com"; both or neither are given (inferred from the zone's id and name)
      usage.zone | PAYGO_BILLABLE_USAGE | {"ZoneId":"5f1c9a0e7b3d4826a4c1e9d07b6f235"} | warning /result/0/ZoneId is "5f1c9a0e7b3d4826a4c1e9d07b6f235"; a zone's id is 32 hexadecimal digits, as far as is known (inferred from the zone's id and name)
      usage.provider-names | COST_AND_USAGE | {"InvoiceIssuerName":" "} | warning /result/0/InvoiceIssuerName is " "; a provider's name must not be blank (FOCUS 1.2 StringHandling-A-007-M, which recommends it)
      usage.provider-names | PAYGO_BILLABLE_USAGE | {"HostProviderName":"Cloudflare"} | warning /result/0/HostProviderName is "Cloudflare" but ServiceProviderName is "Cloudflare, Inc."; they are the same where no other host is told (inferred from the TypeScript SDK 7.1.0)
      usage.column-names | COST_AND_USAGE | {"zoneTag":1} | error /result/0 has "zoneTag"; a column that FOCUS 1.3 does not name begins with x_ (FOCUS 1.2 ColumnHandling-A-010-M)
      usage.column-names | COST_AND_USAGE | {"x_":1} | warning /result/0 has "x_"; after x_ a column's name begins with a capital (FOCUS 1.2 ColumnHandling-A-011-O, which recommends it)
      usage.column-names | COST_AND_USAGE | {"x_zoneTag":1} | warning /result/0 has "x_zoneTag"; after x_ a column's name begins with a capital (FOCUS 1.2 ColumnHandling-A-011-O, which recommends it)
      usage.placeholder | COST_AND_USAGE | {"RegionName":"not applicable"} | error /result/0/RegionName is "not applicable"; what is not known is null or absent (FOCUS 1.2 NullHandling-A-002-M)
      usage.placeholder | COST_AND_USAGE | {"ConsumedUnit":"N/A"} | error /result/0/ConsumedUnit is "N/A"; what is not known is null or absent (FOCUS 1.2 NullHandling-A-002-M)
      usage.placeholder | COST_AND_USAGE | {"BillingAccountName":" null "} | error /result/0/BillingAccountName is a string of 6 characters; what is not known is null or absent (FOCUS 1.2 NullHandling-A-002-M)
      usage.placeholder | COST_AND_USAGE | {"x_ProductFamilyName":""} | warning /result/0/x_ProductFamilyName is ""; what is not known is null or absent (FOCUS 1.3 NullHandling, which recommends it)
      usage.placeholder | COST_AND_USAGE | {"x_ZoneName":"N/A"} | warning /result/0/x_ZoneName is "N/A"; what is not known is null or absent (FOCUS 1.3 NullHandling, which recommends it)
      usage.placeholder | PAYGO_BILLABLE_USAGE | {"ServiceName":""} | warning /result/0/ServiceName is ""; what is not known is null or absent (inferred from the fields that may be null)
      """)
  void rejects(String rule, RecordKind kind, String change, String finding) {
    assertThat(Meaning.of(rule, kind, change)).containsExactly(finding);
  }

  /** The shipped contract's enums leave the rule nothing to say. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      {"ChargeCategory":"Purchase"} | warning /result/0/ChargeCategory is "Purchase"; FOCUS has the value, but so far only "Usage" was reported (inferred from the pages, which have one value)
      {"ChargeCategory":"Bakery"} | error /result/0/ChargeCategory is "Bakery"; FOCUS has no such value (FOCUS 1.2 ChargeCategory-C-003-M)
      {"ChargeFrequency":"One-Time"} | warning /result/0/ChargeFrequency is "One-Time"; FOCUS has the value, but so far only "Usage-Based" was reported (inferred from the pages, which have one value)
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
