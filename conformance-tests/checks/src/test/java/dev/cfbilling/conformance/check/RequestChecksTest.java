package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checks of what was asked.
 *
 * <p>Surviving mutant: in {@code SentValuesCheck}, the finding of a missing required parameter,
 * since the shipped contract requires only those of the path.
 */
class RequestChecksTest {
  private static final String EMPTY = Traffic.example("getPaygoUsage/empty.json");

  @Test
  void rejectsAnAccountIdThatIsTooLong() {
    String id = "0".repeat(33);
    Finding finding = only(of("accounts/" + id + "/paygo-usage"));

    assertThat(finding.check()).isEqualTo("request.parameters");
    assertThat(finding.pointer()).isEmpty();
    assertThat(finding.contract()).hasToString("parameters/AccountId.yaml#/schema/maxLength");
    assertThat(finding.message())
        .isEqualTo(
            "The path parameter account_id is \""
                + id
                + "\", 33 characters long; the contract allows at most 32");
  }

  @Test
  void countsTheCharactersOfAnIdAfterDecodingIt() {
    assertThat(of("accounts/" + "%F0%9F%98%80".repeat(32) + "/paygo-usage")).isEmpty();
    assertThat(of("accounts/" + "%F0%9F%98%80".repeat(33) + "/paygo-usage")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2025-02-30", "2025-5-1", "2025-05-01T00:00:00Z", ""})
  void rejectsARangeThatIsNoDate(String from) {
    Finding finding = only(of("accounts/%s/paygo-usage?from=" + from));

    assertThat(finding.contract()).hasToString("parameters/UsageFrom.yaml#/schema/format");
    assertThat(finding.message())
        .startsWith(
            "The query parameter from is \""
                + from
                + "\"; the contract allows only an RFC 3339 full-date, and ");
  }

  @ParameterizedTest
  @CsvSource({"from, to", "to, from"})
  void rejectsOneOfTwoParametersThatGoTogether(String sent, String missing) {
    Finding finding = only(of("accounts/%s/billable/usage?" + sent + "=2025-05-01"));

    assertThat(finding.check()).isEqualTo("request.parameters");
    assertThat(finding.contract())
        .hasToString("operations/getAccountBillableUsage.yaml#/get/x-dependent-required");
    assertThat(finding.message())
        .isEqualTo(
            "The request has the query parameter %s and lacks %s; the contract requires both or neither"
                .formatted(sent, missing));
  }

  @Test
  void acceptsARangeOfDatesAndNoneAtAll() {
    assertThat(of("accounts/%s/paygo-usage?from=2025-05-01&to=2025-05-31")).isEmpty();
    assertThat(of("accounts/%s/paygo-usage")).isEmpty();
  }

  @Test
  void warnsOfAQueryParameterThatIsNotDocumentedAndDoesNotQuoteItsValue() {
    Finding finding = only(of("accounts/%s/paygo-usage?start=s3cret&from=2025-05-01"));

    assertThat(finding.check()).isEqualTo("drift.parameter");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.contract()).hasToString("operations/getPaygoUsage.yaml#/get/parameters");
    assertThat(finding.message())
        .isEqualTo(
            "The query parameter \"start\" is not in the contract; the operation has from and to");
  }

  @Test
  void saysWhatAnOperationHasInstead() {
    assertThat(
            only(of("accounts/%s/billable/usage?start=x&from=2025-05-01&to=2025-05-01")).message())
        .endsWith("; the operation has from, to and metric");
    String info = Traffic.example("getPaygoBillableUsageInfo/covered.json");
    assertThat(Inspection.sentence(Inspection.of("accounts/%s/billable-usage/info?x=1", 200, info)))
        .endsWith("; the operation has none");
  }

  @Test
  void countsAPathParameterUnderWhateverNameItHasInTheQuery() {
    assertThat(only(of("accounts/%s/paygo-usage?account_id=7")).check())
        .isEqualTo("drift.parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization", "x-auth-email x-auth-key"})
  void acceptsEitherSchemeWhole(String headers) {
    assertThat(of(Set.of(headers.split(" ")), true)).isEmpty();
  }

  @Test
  void rejectsMissingAndHalfCredentials() {
    Finding finding = only(of(Set.of("x-auth-email"), true));

    assertThat(finding.check()).isEqualTo("request.credentials");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.contract()).hasToString("operations/getPaygoUsage.yaml#/get/security");
    assertThat(finding.message())
        .isEqualTo(
            "The request carries only x-auth-email; the contract requires Authorization,"
                + " or X-Auth-Email with X-Auth-Key");
    assertThat(only(of(Set.of(), true)).message())
        .startsWith("The request carries no credentials; ");
  }

  @Test
  void saysOfACaptureThatCredentialsMayHaveBeenStripped() {
    assertThat(of(Set.of("authorization"), false)).isEmpty();
    assertThat(only(of(Set.of("x-auth-email"), false)).severity()).isEqualTo(Severity.INFORMATION);
    assertThat(only(of(Set.of("x-auth-email"), false)).message())
        .isEqualTo(
            "The captured request carries only x-auth-email; the contract requires Authorization,"
                + " or X-Auth-Email with X-Auth-Key (exporters strip them)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      {'FilterBy':{'Tags':[{'Key':'a'}]}} | schemas/TagFilter.yaml#/required | /FilterBy/Tags/0 lacks Values
      {'Filter':{}} | schemas/CostAndUsageQuery.yaml#/additionalProperties | the body has "Filter"; it may have FilterBy, GroupBy, Metric, TimePeriod
      {'Metric':'price'} | schemas/UsageMetric.yaml#/enum | /Metric is "price"; it is cost or usage
      {'GroupBy':[{'Type':'TAG','Key':'a'},{'Type':'TAG','Key':'b'},{'Type':'TAG','Key':'c'}]} | schemas/CostAndUsageQuery.yaml#/properties/GroupBy/maxItems | /GroupBy has 3 elements; it has 2 at most
      {'GroupBy':[{'Type':'TAG','Key':''}]} | schemas/UsageGrouping.yaml#/properties/Key/minLength | /GroupBy/0/Key has 0 characters; it has 1 at least
      {'FilterBy':{'ProductFamilyIds':['workers']}} | schemas/CostAndUsageFilter.yaml#/properties/ProductFamilyIds/items/format | /FilterBy/ProductFamilyIds/0 is "workers"; it is a UUID
      {'Metric':'cost','GroupBy':[{'Type':'DIMENSION','Key':'zone_id'}]} | schemas/CostAndUsageQuery.yaml#/properties/GroupBy | /GroupBy goes with usage only, and Metric is "cost"
      {'Metric':'cost','FilterBy':{'Tags':[{'Key':'a','Values':['b']}]}} | schemas/CostAndUsageFilter.yaml#/properties/Tags | /FilterBy/Tags goes with usage only, and Metric is "cost"
      {'TimePeriod':7} | schemas/UsageTimePeriod.yaml#/type | /TimePeriod is integer; it is object
      {'Metric':'usage','Metric':'usage'} | schemas/CostAndUsageQuery.yaml# | the body is no JSON; it is one object, without a key twice
      """)
  void rejectsAQueryBeyondTheContract(String json, String contract, String message) {
    Finding finding = only(ofQuery(Optional.of(json.replace('\'', '"'))));

    assertThat(finding.check()).isEqualTo("request.query");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.pointer()).isEmpty();
    assertThat(finding.contract()).hasToString(contract);
    assertThat(finding.message()).isEqualTo("In the request, " + message);
  }

  @Test
  void tellsEachThingThatIsWrongWithAQuery() {
    assertThat(ofQuery(Optional.of("{\"Metric\":1,\"TimePeriod\":{},\"x\":0}"))).hasSize(4);
  }

  @Test
  void acceptsAQueryAndWhatIsNotKnownOfOne() {
    assertThat(ofQuery(Optional.empty())).isEmpty();
    assertThat(ofQuery(Optional.of("{}"))).isEmpty();
    assertThat(ofQuery(Optional.of("{\"Metric\":\"cost\",\"GroupBy\":[]}"))).isEmpty();
    assertThat(ofQuery(Optional.of("{\"GroupBy\":[{\"Type\":\"TAG\",\"Key\":\"team\"}]}")))
        .isEmpty();
  }

  @Test
  void masksASecretThatAQueryHas() {
    assertThat(only(ofQuery(Optional.of("{\"Metric\":\"jane.doe@example.com\"}"))).message())
        .doesNotContain("jane.doe");
  }

  private static List<Finding> ofQuery(Optional<String> json) {
    HttpUrl url = Traffic.request("accounts/%s/billable/usage", Set.of()).url();
    Exchange answered =
        Traffic.answer(
            "accounts/%s/billable/usage",
            200, Traffic.example("queryAccountBillableUsage/empty.json"));
    return Inspection.of(
        new Exchange(
            0, new Request("POST", url, Set.of("authorization"), true, json), answered.response()));
  }

  private static List<Finding> of(String path) {
    return Inspection.of(path, 200, EMPTY);
  }

  private static List<Finding> of(Set<String> credentialHeaders, boolean recorded) {
    HttpUrl url = Traffic.request("accounts/%s/paygo-usage", Set.of()).url();
    Exchange answered = Traffic.answer("accounts/%s/paygo-usage", 200, EMPTY);
    return Inspection.of(
        new Exchange(0, new Request("GET", url, credentialHeaders, recorded), answered.response()));
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
