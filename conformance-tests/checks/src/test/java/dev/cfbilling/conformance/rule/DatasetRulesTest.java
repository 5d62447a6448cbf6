package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetRulesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      dataset.unique-key | COST_AND_USAGE | [{},{},{}] | error /result/1 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (the account page) & error /result/2 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (the account page)
      dataset.unique-key | COST_AND_USAGE | [{"-":"x_BillableMetricId"},{"-":"x_BillableMetricId","ConsumedQuantity":1}] | error /result/1 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (the account page)
      dataset.unique-key | PAYGO_BILLABLE_USAGE | [{},{"ConsumedQuantity":1}] | warning /result/1 has the BillingAccountId, SubscriptionId, ZoneId, ServiceName, BillingPeriodStart, BillingCurrency, ChargePeriodStart of /result/0; no two records are about the same (inferred from the fields of a record)
      dataset.unique-key | PAYGO_USAGE | [{"-":"SubscriptionId"},{"SubscriptionId":null}] | warning /result/1 has the BillingAccountId, SubscriptionId, ZoneId, ServiceName, BillingPeriodStart, BillingCurrency, ChargePeriodStart of /result/0; no two records are about the same (inferred from the fields of a record)
      dataset.unique-key | COST_AND_USAGE | [{},{"ChargePeriodStart":"2025-05-01T00:00:00.000Z"}] | error /result/1 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (the account page)
      dataset.unique-key | COST_AND_USAGE | [{"ChargePeriodStart":"2025-05-01T12:00:00Z"},{},{"ChargePeriodStart":"2025-05-01T12:00:00Z"}] | error /result/2 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (the account page)
      dataset.unique-key | COST_AND_USAGE | [{"Tags":{"a":"b","c":true}},{"Tags":{"a":"b"}},{"Tags":{"c":true,"a":"b"}}] | error /result/2 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (the account page)
      dataset.unique-key | COST_AND_USAGE | [{"ChargeClass":"Correction"},{"ChargeClass":"Correction","ConsumedQuantity":-1}] | information /result/1 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (open: not said by FOCUS 1.2 ChargeClass-C-003-C)
      dataset.unique-key | COST_AND_USAGE | [{"-":"BillingAccountId"},{},{"-":"BillingAccountId"}] | error /result/2 has the BillingAccountId, x_BillableMetricId, RegionId, x_ZoneId, ChargeClass, Tags, SubAccountId, ChargePeriodStart of /result/0; no two records are about the same (the account page)
      dataset.unique-metric-day | COST_AND_USAGE | [{},{"SubAccountId":"b"},{"SubAccountId":"c"}] | information /result has 2 records that differ from an earlier one only in SubAccountId, the first at /result/1; there is one for each metric, account and day (open: not said by the account page)
      dataset.unique-metric-day | COST_AND_USAGE | [{"SubAccountId":"a","ChargePeriodStart":"2025-05-05T00:00:00Z"},{"SubAccountId":"b","ChargePeriodStart":"2025-05-07T00:00:00Z"},{"SubAccountId":"b","ChargePeriodStart":"2025-05-04T00:00:00Z"},{"SubAccountId":"a","ChargePeriodStart":"2025-05-07T00:00:00Z"},{"SubAccountId":"b","ChargePeriodStart":"2025-05-05T00:00:00Z"},{"SubAccountId":"a","ChargePeriodStart":"2025-05-08T00:00:00Z"},{"SubAccountId":"b","ChargePeriodStart":"2025-05-08T00:00:00Z"}] | information /result has 3 records that differ from an earlier one only in SubAccountId, the first at /result/3; there is one for each metric, account and day (open: not said by the account page)
      dataset.unique-metric-day | COST_AND_USAGE | [{},{"-":"SubAccountId"}] | warning /result has 1 record that differs from an earlier one only in SubAccountId, the first at /result/1; there is one for each metric, account and day (in the prose of the account page)
      dataset.metric-unit | COST_AND_USAGE | [{},{},{"ConsumedUnit":"Requests"},{"ConsumedUnit":"GB"}] | warning /result/2/ConsumedUnit is "Requests" but "Operations" in /result/0, for the same x_BillableMetricId "kv_write_operations"; a metric has one unit (inferred from the id of the metric)
      dataset.names | COST_AND_USAGE | [{},{"BillingAccountName":"Other"}] | warning /result/1/BillingAccountName is a string of 5 characters but another in /result/0, for the same BillingAccountId "023e105f4ecef8ad9ca31a8372d0c353"; an id has one name, until it is renamed (inferred from FOCUS 1.2 StringHandling-A-006-M)
      dataset.names | COST_AND_USAGE | [{},{"x_ProductFamilyName":"KV"}] | warning /result/1/x_ProductFamilyName is "KV" but another in /result/0, for the same x_BillableMetricId "kv_write_operations"; an id has one name, until it is renamed (inferred from FOCUS 1.2 StringHandling-A-006-M)
      dataset.names | COST_AND_USAGE | [{"ChargePeriodStart":"2025-05-01T00:00:00Z","ChargePeriodEnd":"2025-05-02T00:00:00Z","RegionId":"WEUR","RegionName":"North America"},{"ChargePeriodStart":"2025-05-02T00:00:00Z","ChargePeriodEnd":"2025-05-03T00:00:00Z","RegionId":"WEUR","RegionName":"Western Europe"},{"ChargePeriodStart":"2025-05-03T00:00:00Z","ChargePeriodEnd":"2025-05-04T00:00:00Z","RegionId":"WEUR","RegionName":"North America"}] | warning /result/2/RegionName is "North America" but another in /result/1, for the same RegionId "WEUR"; an id has one name, until it is renamed (inferred from FOCUS 1.2 StringHandling-A-006-M)
      dataset.names | PAYGO_USAGE | [{},{"ZoneName":"example.org"}] | warning /result/1/ZoneName is "example.org" but another in /result/0, for the same ZoneId "5f1c9a0e7b3d4826a4c1e9d07b6f2358"; an id has one name, until it is renamed (inferred from the ids of things)
      dataset.overlap | COST_AND_USAGE | [{},{"ChargePeriodStart":"2025-05-01T12:00:00Z"}] | warning /result/1/ChargePeriodStart is "2025-05-01T12:00:00Z" and the end "2025-05-02T00:00:00Z", but the period of /result/0, for the same meter, is from 2025-05-01T00:00:00Z to 2025-05-02T00:00:00Z; periods do not overlap (inferred from FOCUS 1.2 ChargePeriodEnd-C-004-M)
      dataset.overlap | COST_AND_USAGE | [{"ChargePeriodStart":"2025-05-01T12:00:00Z"},{}] | warning /result/1/ChargePeriodStart is "2025-05-01T00:00:00Z" and the end "2025-05-02T00:00:00Z", but the period of /result/0, for the same meter, is from 2025-05-01T12:00:00Z to 2025-05-02T00:00:00Z; periods do not overlap (inferred from FOCUS 1.2 ChargePeriodEnd-C-004-M)
      dataset.overlap | PAYGO_USAGE | [{"-":"SubscriptionId"},{"-":"SubscriptionId","ChargePeriodStart":"2025-05-14T12:00:00Z"}] | warning /result/1/ChargePeriodStart is "2025-05-14T12:00:00Z" and the end "2025-05-15T00:00:00Z", but the period of /result/0, for the same meter, is from 2025-05-14T00:00:00Z to 2025-05-15T00:00:00Z; periods do not overlap (inferred from the days of a meter)
      dataset.currency | PAYGO_USAGE | [{},{"BillingCurrency":"EUR"}] | warning /result/1/BillingCurrency is "EUR" but "USD" in /result/0, of the same account and billing period; a bill has one currency (inferred from the invoice)
      dataset.foreign-account | PAYGO_BILLABLE_USAGE | [{},{"BillingAccountId":"9e107d9d372bb6826bd81d3542a419d6"}] | error /result/1/BillingAccountId is "9e107d9d372bb6826bd81d3542a419d6" but the request is about the account "023e105f4ecef8ad9ca31a8372d0c353"; no other account's usage belongs in the answer (the TypeScript SDK 7.1.0)
      dataset.metric-id | COST_AND_USAGE | [{},{"-":"x_BillableMetricId"}] | warning /result lacks x_BillableMetricId in 1 of 2 records, the first at /result/1; without it, a metric is known only by its name (inferred from the TypeScript SDK 7.1.0)
      dataset.metric-id | COST_AND_USAGE | [{"-":"x_BillableMetricId"}] | warning /result lacks x_BillableMetricId in 1 of 1 record, the first at /result/0; without it, a metric is known only by its name (inferred from the TypeScript SDK 7.1.0)
      dataset.unit-price | COST_AND_USAGE | [{},{"ListUnitPrice":0.000006},{"ListUnitPrice":0.000007,"ContractedUnitPrice":0.000004}] | warning /result/1/ListUnitPrice is 0.000006 but 0.000005 in /result/0, for the same metric in the same billing period; a price is steady, unless it has tiers (inferred from FOCUS 1.3 ListUnitPrice) & warning /result/2/ContractedUnitPrice is 0.000004 but 0.0000045 in /result/0, for the same metric in the same billing period; a price is steady, unless it has tiers (inferred from FOCUS 1.3 ContractedUnitPrice)
      dataset.costs-populated | COST_AND_USAGE | [{},{"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null},{"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null}] | warning /result has costs in 1 record and none in 2 records, the first at /result/1; all records of an answer have them, or none has (inferred from FOCUS 1.2 BilledCost-C-003-M)
      dataset.costs-populated | COST_AND_USAGE | [{"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null}] | information /result has 1 record and no cost in any (as Cloudflare's reference page of October 2026 has it)
      """)
  void rejects(String rule, RecordKind kind, String changes, String findings) {
    assertThat(String.join(" & ", Meaning.ofMany(rule, kind, changes))).isEqualTo(findings);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      dataset.unique-key        | [{},{"Tags":{"a":"b"}},{"Tags":{"a":"c"}},{"Tags":{"b":"a"}}]
      dataset.unique-key        | [{"Tags":{"a":true}},{"Tags":{"a":"true"}},{"Tags":{"a":""}},{"Tags":{"a=true":true}}]
      dataset.unique-key        | [{"Tags":{"a":"b, c=d"}},{"Tags":{"a":"b","c":"d"}},{"Tags":{"a":"b\\\", \\\"c\\\"=\\\"d"}}]
      dataset.unique-key        | [{},{"-":"BillingAccountId"}]
      dataset.unique-metric-day | [{"SubAccountId":"a","Tags":{"a":"b"}},{"SubAccountId":"b","Tags":{"a":"c"}}]
      dataset.unique-metric-day | [{"SubAccountId":"a"},{"SubAccountId":"b","-":"BillingAccountId"}]
      dataset.overlap           | [{"Tags":{"a":"b"}},{"Tags":{"a":"c"},"ChargePeriodStart":"2025-05-01T12:00:00Z"}]
      dataset.foreign-account   | [{},{"-":"BillingAccountId"},{"BillingAccountId":null}]
      """)
  void leavesAlone(String rule, String changes) {
    assertThat(Meaning.ofMany(rule, RecordKind.COST_AND_USAGE, changes)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x_Env", "ResourceId", "SkuId", "Foo"})
  void warnsOfRecordsThatANewColumnMaySetApart(String column) {
    String changes = "[{\"%1$s\":\"a\"},{\"%1$s\":\"b\"}]".formatted(column);

    assertThat(Meaning.ofMany("dataset.unique-key", RecordKind.COST_AND_USAGE, changes))
        .singleElement()
        .asString()
        .startsWith("warning /result/1 has the ")
        .endsWith("(inferred from columns that the contract does not know)");
  }

  /** They have neither a zone nor a subscription: upstream-2026-10, section 5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2026-05-04 | accounts/%s/billing/usage/paygo",
        "2026-05-20 | accounts/%s/paygo-usage",
      })
  void tellsTheRecordsOfOlderPaygoPathsByTheirSums(String edition, String path) {
    Contract contract = ContractLoader.edition(ContractLoader.editions().find(edition));
    String bare = "\"BillingAccountId\":null,\"SubscriptionId\":null,\"ZoneId\":null";

    List<Finding> findings =
        Meaning.of(
            contract,
            path,
            RecordKind.PAYGO_USAGE,
            "{%s,\"ConsumedQuantity\":1}".formatted(bare),
            "{%s,\"ConsumedQuantity\":2}".formatted(bare),
            "{%s,\"ConsumedQuantity\":2.0}".formatted(bare));

    assertThat(findings)
        .filteredOn(finding -> finding.check().equals("dataset.unique-key"))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "/result/2 has the ServiceName, BillingPeriodStart, BillingCurrency,"
                + " ChargePeriodStart, ConsumedQuantity, CumulatedContractedCost of /result/1; no"
                + " two records are about the same (inferred from the fields of a record)");
  }

  @Test
  void knowsEachOfAHundredDaysInAnyOrder() {
    List<LocalDate> days =
        new ArrayList<>(LocalDate.of(2024, 12, 25).datesUntil(LocalDate.of(2025, 4, 4)).toList());
    Collections.shuffle(days, new Random(7));
    List<LocalDate> again = new ArrayList<>(days);
    Collections.shuffle(again, new Random(8));

    List<String> findings =
        Meaning.ofMany(
            "dataset.unique-key",
            RecordKind.COST_AND_USAGE,
            Stream.concat(days.stream(), again.stream())
                .map(day -> "{\"ChargePeriodStart\":\"%sT00:00:00Z\"}".formatted(day))
                .collect(Collectors.joining(",", "[", "]")));

    assertThat(findings).hasSameSizeAs(again);
    for (int i = 0; i < again.size(); i++) {
      assertThat(findings.get(i))
          .startsWith("error /result/%s has ".formatted(days.size() + i))
          .contains(" of /result/%s; ".formatted(days.indexOf(again.get(i))));
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2026-10-14 | accounts/%s/billable/usage      | {}                    |
      2026-10-15 | accounts/%s/billable/usage      | {}                    | information /result has costs in 1 record, which only a query with "Metric": "cost" asks for (as Cloudflare's reference page of October 2026 has it)
      2026-10-15 | organizations/%s/billable/usage | {}                    | information /result has costs in 1 record, which only a query with "Metric": "cost" asks for (as Cloudflare's reference page of October 2026 has it)
      2026-10-14 | accounts/%s/billable/usage      | {"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null} | information /result has 1 record and no cost in any (as the account page has it)
      2026-10-15 | accounts/%s/billable/usage      | {"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null} | information /result has 1 record and no cost in any (as Cloudflare's reference page of October 2026 has it)
      """)
  void expectsCostsOnlyOfAQuerySinceOctober(
      String edition, String path, String changes, @Nullable String finding) {
    Contract contract = ContractLoader.edition(ContractLoader.editions().find(edition));

    assertThat(Meaning.of(contract, path, RecordKind.COST_AND_USAGE, changes))
        .filteredOn(found -> found.check().equals("dataset.costs-populated"))
        .map(found -> found.severity().wireName() + " " + found.message())
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2026-10-15 |                    | {} |
      2026-10-15 | {"Metric":"cost"}  | {} |
      2026-10-15 | {"Metric":"usage"} | {} | information /result has costs in 1 record, which only a query with "Metric": "cost" asks for (as Cloudflare's command line of October 2026 has it)
      2026-10-15 | {}                 | {} | information /result has costs in 1 record, which only a query with "Metric": "cost" asks for (as Cloudflare's command line of October 2026 has it)
      2026-10-14 | {"Metric":"usage"} | {} |
      2026-10-15 | {"Metric":"cost"}  | {"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null} | information /result has 1 record and no cost in any (as Cloudflare's command line of October 2026 has it)
      2026-10-15 | {"Metric":"usage"} | {"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null} | information /result has 1 record and no cost in any (as Cloudflare's command line of October 2026 has it)
      """)
  void letsAQueryForThemHaveCosts(
      String edition, @Nullable String asked, String changes, @Nullable String finding) {
    Contract contract = ContractLoader.edition(ContractLoader.editions().find(edition));
    Exchange answer = Traffic.answer("accounts/%s/billable/usage", 200, Meaning.body(changes));
    Exchange query =
        new Exchange(
            0,
            new Request(
                "POST",
                answer.request().url(),
                answer.request().credentialHeaders(),
                true,
                Optional.ofNullable(asked)),
            answer.response(),
            null);

    assertThat(Meaning.inspect(contract, query))
        .filteredOn(found -> found.check().equals("dataset.costs-populated"))
        .map(found -> found.severity().wireName() + " " + found.message())
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      colo | {"colo":"WLG"} | {"colo":"AKL"} |
      colo | {"colo":"WLG"} | {"colo":"WLG"} | dataset.unique-key error
      colo | {"colo":"WLG"} | {}             |
      colo | {}             | {}             | dataset.unique-key error
      colo | {"colo":"WLG"} | {"other":"AKL"} | drift.property warning, usage.column-names information
      zone_id | {"x_ZoneId":"11111111111111111111111111111111"} | {"x_ZoneId":"22222222222222222222222222222222"} |
      zone_id | {"zone_id":"11111111111111111111111111111111"} | {"zone_id":"22222222222222222222222222222222"} |
      zone_id | {"zone_id":"11111111111111111111111111111111"} | {"zone_id":"11111111111111111111111111111111"} | dataset.unique-key error
      region | {"region":"WEUR"} | {"region":"EEUR"} |
      zone_id | {"colo":"WLG"} | {"colo":"AKL"} | drift.property warning, usage.column-names information, drift.property warning, usage.column-names information, dataset.unique-key information
      """)
  void tellsRecordsApartByTheDimensionsOfAQuery(
      String key, String one, String other, @Nullable String found) {
    Contract contract = ContractLoader.edition(ContractLoader.editions().newest());

    assertThat(Meaning.inspect(contract, grouped("DIMENSION", key, one, other)))
        .filteredOn(finding -> !finding.check().equals("dataset.costs-populated"))
        .map(finding -> finding.check() + " " + finding.severity().wireName())
        .containsExactly(found == null ? new String[0] : found.split(", "));
  }

  /** Before there was a column for tags, two groups of one metric looked alike. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-15, 1, 2, 0",
    "2026-09-15, 1, 1, 1",
    "2026-09-25, 1, 2, 1",
  })
  void tellsGroupsByATagApartWhereThereIsAColumnForIt(
      String edition, String one, String other, int found) {
    Contract contract = ContractLoader.edition(ContractLoader.editions().find(edition));
    Exchange asked =
        grouped(
            "TAG",
            "team",
            "{\"ConsumedQuantity\":%s}".formatted(one),
            "{\"ConsumedQuantity\":%s}".formatted(other));

    assertThat(Meaning.inspect(contract, asked))
        .filteredOn(finding -> finding.check().equals("dataset.unique-key"))
        .hasSize(found);
  }

  private static Exchange grouped(String type, String key, String... records) {
    Exchange answer = Traffic.answer("accounts/%s/billable/usage", 200, Meaning.body(records));
    String query = "{\"GroupBy\":[{\"Type\":\"%s\",\"Key\":\"%s\"}]}".formatted(type, key);
    return new Exchange(
        0,
        new Request(
            "POST",
            answer.request().url(),
            answer.request().credentialHeaders(),
            true,
            Optional.of(query)),
        answer.response());
  }

  @Test
  void letsAnOrganizationHaveManyAccounts() {
    assertThat(Meaning.ofOrganization("{}", "{\"BillingAccountId\":\"9e107d9d\"}"))
        .noneMatch(finding -> finding.check().equals("dataset.foreign-account"));
  }

  @Test
  void knowsNoAccountOfABodyThatWasSaved() {
    assertThat(
            Meaning.of(
                Traffic.CONTRACT,
                "accounts/%7Baccount_id%7D/billable/usage",
                RecordKind.COST_AND_USAGE,
                "{}"))
        .isEmpty();
  }

  @Test
  void findsASecondAccountInABodyThatWasSaved() {
    assertThat(
            Meaning.of(
                Traffic.CONTRACT,
                "accounts/%7Baccount_id%7D/billable/usage",
                RecordKind.COST_AND_USAGE,
                "{\"BillingAccountId\":null}",
                "{\"BillingAccountId\":\"b17a6bb43bb7dabbc3babe94a2bfcb16\"}",
                "{}"))
        .filteredOn(finding -> finding.check().equals("dataset.foreign-account"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .startsWith(
                        "/result/2/BillingAccountId is \"023e105f4ecef8ad9ca31a8372d0c353\" but"
                            + " \"b17a6bb43bb7dabbc3babe94a2bfcb16\" in /result/1;"));
  }

  @Test
  void placesWhatIsAboutTheWholeAtTheResult() {
    assertThat(Meaning.of(RecordKind.COST_AND_USAGE, "{\"-\":\"x_BillableMetricId\"}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.pointer()).contains("/result"))
        .satisfies(
            finding ->
                assertThat(finding.contract())
                    .hasToString("schemas/CostAndUsageRecord.yaml#/properties/x_BillableMetricId"));
  }
}
