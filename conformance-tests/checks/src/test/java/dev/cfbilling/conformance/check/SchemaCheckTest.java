package dev.cfbilling.conformance.check;

import static dev.cfbilling.conformance.Traffic.example;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is reported of a body, and how. Surviving mutants:
 *
 * <ul>
 *   <li>{@code SchemaFinding.isSensitive}, {@code describe}: in the shipped contract nothing
 *       sensitive is a container, so that what passes it is what ends there
 *   <li>{@code Violation.schemaPointer}: a missing property is always among the required ones
 *   <li>{@code Formats}: the checks under test are built once for all tests, and a mutant of what
 *       builds them comes too late; {@code FaultDetectionTest}, which builds its own, notices it
 * </ul>
 */
class SchemaCheckTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String PROFILE = "accounts/%s/billing/profile";
  private static final String PAYGO = "accounts/%s/paygo-usage";

  private static final String PAYGO_RECORD =
      """
      {"BillingCurrency":"USD","BillingPeriodStart":"2025-02-01T00:00:00Z",\
      "ChargePeriodEnd":"2025-02-02T00:00:00Z","ChargePeriodStart":"2025-02-01T00:00:00Z",\
      "ConsumedQuantity":150000,"ConsumedUnit":"","ContractedCost":0.75,\
      "CumulatedContractedCost":0.75,"CumulatedPricingQuantity":150000,\
      "PricingQuantity":150000,"ServiceName":"Workers"}""";

  private static String paygo(String... records) {
    return """
        {"errors":null,"messages":[],"result":[%s],"success":true}"""
        .formatted(String.join(",", records));
  }

  /** The record with one member's value replaced. */
  private static String with(String name, String value) {
    return PAYGO_RECORD.replaceFirst(
        "\"" + name + "\":(\"[^\"]*\"|[^,}]+)",
        Matcher.quoteReplacement("\"" + name + "\":" + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "1.5", "null", "{}", "[]"})
  void tellsOnceThatATagIsNeitherATextNorTrue(String value) {
    String body = Meaning.body("{\"Tags\":{\"a\":true,\"team\":%s}}".formatted(value));
    List<Finding> findings = Inspection.of(USAGE, 200, body);

    assertThat(findings).filteredOn(each -> each.check().startsWith("schema.")).hasSize(1);
    Finding finding = findings.get(0);

    assertThat(finding.check()).isEqualTo("schema.oneOf");
    assertThat(finding.pointer()).contains("/result/0/Tags/team");
    assertThat(finding.contract())
        .hasToString("schemas/CostAndUsageRecord.yaml#/properties/Tags/additionalProperties/oneOf");
    assertThat(finding.message()).endsWith("; the contract allows only a string or true");
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "false, false", "null, null", "'\"x\"', []", "{}, 1.5"})
  void tellsOnceOfEachTag(String one, String other) {
    String body = Meaning.body("{\"Tags\":{\"c\":%s,\"d\":%s,\"e\":1}}".formatted(one, other));

    assertThat(Inspection.of(USAGE, 200, body))
        .filteredOn(each -> each.check().startsWith("schema."))
        .allSatisfy(each -> assertThat(each.check()).isEqualTo("schema.oneOf"))
        .hasSize(one.startsWith("\"") ? 2 : 3)
        .extracting(Finding::pointer)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"a\\nb, a\\u000ab", "a\\u0001, a\\u0001", "a/b, a~1b", "a~b, a~0b", "0, 0", "'', ''"})
  void quotesTheValueOfATagOfAnyName(String key, String shown) {
    List<Finding> findings =
        Inspection.of(USAGE, 200, Meaning.body("{\"Tags\":{\"%s\":5}}".formatted(key)));

    assertThat(findings)
        .filteredOn(each -> each.check().equals("schema.oneOf"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .isEqualTo(
            "/result/0/Tags/%s is 5; the contract allows only a string or true".formatted(shown));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            paygo(PAYGO_RECORD, with("PricingQuantity", "1.5")),
            "schema.type",
            "/result/1/PricingQuantity",
            "schemas/PaygoUsageRecord.yaml#/properties/PricingQuantity/type",
            "/result/1/PricingQuantity is 1.5; the contract allows only an integer"),
        arguments(
            paygo(with("ContractedCost", "\"0.75\"")),
            "schema.type",
            "/result/0/ContractedCost",
            "schemas/PaygoUsageRecord.yaml#/properties/ContractedCost/type",
            "/result/0/ContractedCost is \"0.75\"; the contract allows only a number"),
        arguments(
            paygo(with("BillingCurrency", "null")),
            "schema.type",
            "/result/0/BillingCurrency",
            "schemas/PaygoUsageRecord.yaml#/properties/BillingCurrency/type",
            "/result/0/BillingCurrency is null; the contract allows only a string"),
        arguments(
            paygo(PAYGO_RECORD.replace("\"ServiceName\":\"Workers\"", "\"Servicename\":1")),
            "schema.required",
            "/result/0",
            "schemas/PaygoUsageRecord.yaml#/required/10",
            "/result/0 lacks \"ServiceName\"; the contract requires it"),
        arguments(
            paygo(with("PricingQuantity", "9223372036854775808")),
            "schema.format",
            "/result/0/PricingQuantity",
            "schemas/PaygoUsageRecord.yaml#/properties/PricingQuantity/format",
            "/result/0/PricingQuantity is 9223372036854775808; the contract allows only a 64-bit"
                + " integer"),
        arguments(
            paygo(with("PricingQuantity", "1e1000000000")),
            "schema.format",
            "/result/0/PricingQuantity",
            "schemas/PaygoUsageRecord.yaml#/properties/PricingQuantity/format",
            "/result/0/PricingQuantity is 1e1000000000; the contract allows only a 64-bit integer"),
        arguments(
            paygo(with("PricingQuantity", "1e-99999999999")),
            "schema.type",
            "/result/0/PricingQuantity",
            "schemas/PaygoUsageRecord.yaml#/properties/PricingQuantity/type",
            "/result/0/PricingQuantity is 1e-99999999999; the contract allows only an integer"),
        arguments(
            paygo(with("ChargePeriodEnd", "\"2025-02-30T00:00:00Z\"")),
            "schema.format",
            "/result/0/ChargePeriodEnd",
            "schemas/PaygoUsageRecord.yaml#/properties/ChargePeriodEnd/format",
            "/result/0/ChargePeriodEnd is \"2025-02-30T00:00:00Z\"; the contract allows only an"
                + " RFC 3339 date-time, and February 2025 has no day 30"),
        arguments(
            paygo("null"),
            "schema.type",
            "/result/0",
            "schemas/PaygoUsageRecord.yaml#/type",
            "/result/0 is null; the contract allows only an object"),
        arguments(
            paygo().replace("\"errors\":null", "\"errors\":[null]"),
            "schema.type",
            "/errors/0",
            "schemas/UsageMessage.yaml#/type",
            "/errors/0 is null; the contract allows only an object"),
        arguments(
            paygo().replace("\"errors\":null", "\"errors\":[{\"message\":null}]"),
            "schema.type",
            "/errors/0/message",
            "schemas/UsageMessage.yaml#/properties/message/type",
            "/errors/0/message is null; the contract allows only a string"),
        arguments(
            paygo().replace("[]}", "[]}").replace("\"result\":[]", "\"result\":null"),
            "schema.type",
            "/result",
            "schemas/PaygoUsageEnvelope.yaml#/properties/result/type",
            "/result is null; the contract allows only an array"),
        arguments(
            paygo().replace("true", "false"),
            "schema.enum",
            "/success",
            "schemas/PaygoUsageEnvelope.yaml#/properties/success/enum",
            "/success is false; the contract allows only true"),
        arguments(
            paygo().replace("true", "\"true\""),
            "schema.type",
            "/success",
            "schemas/PaygoUsageEnvelope.yaml#/properties/success/type",
            "/success is \"true\"; the contract allows only a boolean"),
        arguments(
            "[" + paygo() + "]",
            "schema.type",
            "",
            "schemas/PaygoUsageEnvelope.yaml#/type",
            "The body is an array; the contract allows only an object"),
        arguments(
            "\"" + "x".repeat(200) + "\"",
            "schema.type",
            "",
            "schemas/PaygoUsageEnvelope.yaml#/type",
            "The body is \""
                + "x".repeat(120)
                + "…\" (200 characters); the contract allows only an object"),
        arguments(
            paygo(PAYGO_RECORD.replaceFirst("\\{", "{\"ContractedCost\":5e-6,")),
            "body.duplicate-key",
            "/result/0/ContractedCost",
            "schemas/PaygoUsageRecord.yaml#/properties/ContractedCost",
            "/result/0/ContractedCost is there twice; a key may occur once in its object"),
        arguments(
            paygo().replaceFirst("\\{", "{\"new\":{\"a\":{},\"a\":1},"),
            "body.duplicate-key",
            "/new/a",
            "schemas/PaygoUsageEnvelope.yaml#",
            "/new/a is there twice; a key may occur once in its object"));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("broken")
  void reportsOneMistakeOnceWithBothAddresses(
      String body, String check, String pointer, String contract, String message) {
    assertThat(Inspection.of(PAYGO, 200, body))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo(check);
              assertThat(finding.pointer()).contains(pointer);
              assertThat(finding.contract()).hasToString(contract);
              assertThat(finding.message()).isEqualTo(message);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"PricingQuantity\":12.0",
        "\"PricingQuantity\":-0",
        "\"PricingQuantity\":9223372036854775807",
        "\"PricingQuantity\":1.2e1",
        "\"ContractedCost\":12345678901234567890.123",
        "\"ContractedCost\":5e-6",
        "\"ZoneId\":null",
        "\"ConsumedUnit\":\"\""
      })
  void leavesAloneWhatTheContractAllows(String member) {
    String name = member.substring(1, member.indexOf('"', 1));
    String value = member.substring(member.indexOf(':') + 1);
    String record =
        PAYGO_RECORD.contains("\"" + name + "\"")
            ? with(name, value)
            : PAYGO_RECORD.replaceFirst("\\{", "{" + Matcher.quoteReplacement(member) + ",");

    assertThat(record).contains(member);
    assertThat(Inspection.of(PAYGO, 200, paygo(record))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true",
        "{\"success\":true}}",
        "{\"success\":true} x",
        "{\"success\":NaN}",
        "{\"success\":tru}",
        "{success:true}",
        "{\"success\":true,}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\n\"}",
        "\uFEFF{\"success\":true}",
        "<html></html>",
        "  "
      })
  void reportsABodyThatIsNoJson(String body) {
    assertThat(Inspection.of(PAYGO, 200, body))
        .filteredOn(finding -> finding.check().equals("body.json"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.pointer()).contains(""));
  }

  @Test
  void saysWhereABodyBreaksOff() {
    String cut = paygo(PAYGO_RECORD).substring(0, 60);

    assertThat(Inspection.sentence(Inspection.of(PAYGO, 200, cut)))
        .isEqualTo(
            "The body ends in the middle at line 1, column 61;"
                + " JSON in UTF-8 (RFC 8259) is required");
  }

  @Test
  void judgesTheRecordsBeforeTheBreak() {
    String body = paygo(with("PricingQuantity", "1.5"), PAYGO_RECORD);
    String cut = body.substring(0, body.length() - 40);

    assertThat(Inspection.of(PAYGO, 200, cut))
        .extracting(Finding::check)
        .containsExactly("schema.type", "body.json");
  }

  @Test
  void rejectsBytesThatAreNoUtf8() {
    byte[] latin1 =
        paygo(with("ServiceName", "\"Caf\u00e9\"")).getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = paygo(PAYGO_RECORD).getBytes(StandardCharsets.UTF_16LE);

    for (byte[] body : List.of(latin1, utf16)) {
      assertThat(
              Inspection.of(
                  Traffic.exchange(
                      PAYGO, 200, Optional.of("application/json"), Optional.of(Body.of(body)))))
          .extracting(Finding::check)
          .containsExactly("body.json");
    }
  }

  @Test
  void warnsOfAPropertyThatTheContractDoesNotKnow() {
    String record = PAYGO_RECORD.replaceFirst("\\{", "{\"SomethingNew\":{\"a\":[1]},");

    assertThat(Inspection.of(PAYGO, 200, paygo(PAYGO_RECORD, record)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("drift.property");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.pointer()).contains("/result/1/SomethingNew");
              assertThat(finding.contract())
                  .hasToString("schemas/PaygoUsageRecord.yaml#/properties");
              assertThat(finding.message())
                  .isEqualTo(
                      "/result/1/SomethingNew is not in the contract; the API may have grown it");
            });
  }

  @Test
  void judgesTheElementsOfBothOfTwoArraysOnce() {
    String twice = paygo().replace("\"messages\":[]", "\"messages\":[{}],\"messages\":[{},{}]");

    assertThat(Inspection.of(PAYGO, 200, twice))
        .extracting(finding -> finding.check() + " " + finding.pointer().orElse(""))
        .containsExactly(
            "schema.required /messages/0",
            "body.duplicate-key /messages",
            "schema.required /messages/0",
            "schema.required /messages/1");
  }

  @Test
  void judgesBothOfTwoMembersOfTheSameName() {
    String twice =
        "{\"result\":{\"id\":7},\"errors\":[],\"messages\":[],\"result\":{},\"success\":true}";

    assertThat(Inspection.of(PROFILE, 200, twice))
        .extracting(Finding::check)
        .containsExactly("body.duplicate-key", "schema.type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      {"success":NaN}                        | is not JSON
      {"success":                            | ends in the middle
      [[[[                                   | ends in the middle
      """)
  void saysWhyABodyCannotBeRead(String body, String problem) {
    assertThat(Inspection.sentence(Inspection.of(PAYGO, 200, body))).contains(" " + problem);
  }

  @Test
  void asksNothingMoreOfAResultThatIsNoList() {
    assertThat(
            Inspection.of(
                "accounts/%s/billable/usage",
                200, "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{}}"))
        .extracting(Finding::check)
        .containsExactly("schema.type");
  }

  @Test
  void saysThatABodyIsNestedTooDeep() {
    assertThat(Inspection.sentence(Inspection.of(PAYGO, 200, "[".repeat(100_000))))
        .contains(" is nested too deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":\"%s\"}", "{\"%s\":true}", "{\"success\":1%s}"})
  void saysThatAValueOrANameIsTooLong(String body) {
    String tooLong = body.contains("1%s") ? "0".repeat(100_000) : "a".repeat(10_000_001);

    assertThat(Inspection.sentence(Inspection.of(PAYGO, 200, body.formatted(tooLong))))
        .contains("has a number, a string or a name too long, to be read; ");
  }

  @Test
  void survivesNestingThatWouldOverflowAStack() {
    String deep = "[".repeat(100_000);

    assertThat(Inspection.of(PAYGO, 200, "{\"new\":" + deep))
        .extracting(Finding::check)
        .containsExactly("body.json");
  }

  @Test
  void readsANumberOfTenThousandDigits() {
    String record = with("ContractedCost", "1".repeat(10_000));

    assertThat(Inspection.of(PAYGO, 200, paygo(record))).isEmpty();
    assertThat(
            Inspection.sentence(
                Inspection.of(PAYGO, 200, paygo(record.replace("\"USD\"", "1".repeat(10_000))))))
        .endsWith("… (10000 characters); the contract allows only a string");
  }

  @Test
  void countsCharactersAndNotUtf16Units() {
    String id = "\uD83D\uDE00".repeat(32);
    String body = example("getBillingProfile/full.json");
    String astral = body.replaceFirst("\"id\": *\"[^\"]*\"", "\"id\":\"" + id + "\"");
    String tooLong = astral.replace(id, id + "x");

    assertThat(Inspection.of(PROFILE, 200, astral)).isEmpty();
    assertThat(Inspection.sentence(Inspection.of(PROFILE, 200, tooLong)))
        .contains("33 characters long; the contract allows at most 32");
  }

  @Test
  void describesASensitiveValueWithoutQuotingIt() {
    String body =
        """
        {"errors":[],"messages":[],"success":true,"result":\
        {"card_number":4242424242424242,"payment_nonce":["n0nce"],"first_name":true}}""";

    assertThat(Inspection.of(PROFILE, 200, body))
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "/result/card_number is a number; the contract allows only a string",
            "/result/payment_nonce is an array; the contract allows only a string",
            "/result/first_name is a boolean; the contract allows only a string");
  }

  @Test
  void describesAStringInPlaceOfASensitiveObjectWithoutQuotingIt() {
    String body =
        """
        {"errors":[],"messages":[],"success":true,"result":"4242424242424242"}""";

    assertThat(Inspection.sentence(Inspection.of(PROFILE, 200, body)))
        .isEqualTo("/result is a string of 16 characters; the contract allows only an object");
  }

  @Test
  void escapesWhatATerminalWouldObey() {
    String body = paygo(with("ContractedCost", "\"\\u001b[2J\\u202e\""));

    assertThat(Inspection.sentence(Inspection.of(PAYGO, 200, body)))
        .isEqualTo(
            "/result/0/ContractedCost is \"\\u001b[2J\\u202e\"; the contract allows only a number");
  }

  @Test
  void holdsAFailureToTheFailureEnvelope() {
    String empty = "{\"success\":false,\"errors\":[]}";
    String nullResult =
        "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"m\"}],\"result\":null}";

    assertThat(Inspection.sentence(Inspection.of(USAGE, 403, empty)))
        .isEqualTo("/errors has 0 items; the contract requires at least 1");
    assertThat(Inspection.of(USAGE, 403, nullResult)).isEmpty();
    assertThat(Inspection.sentence(Inspection.of(USAGE, 418, nullResult)))
        .startsWith("The status is 418; ");
    assertThat(Inspection.of(USAGE, 403, nullResult.replace("null", "{}")))
        .extracting(Finding::check)
        .containsExactly("schema.enum");
    assertThat(Inspection.of(USAGE, 403, nullResult.replace("null", "[]"))).hasSize(1);
    assertThat(Inspection.sentence(Inspection.of(USAGE, 404, nullResult.replace("false", "true"))))
        .isEqualTo("/success is true; the contract allows only false");
  }

  @Test
  void reportsAnEmptyBody() {
    assertThat(Inspection.of(PAYGO, 200, ""))
        .extracting(Finding::check)
        .containsExactly("body.empty");
  }

  @Test
  void warnsOfABodyThatWasNotKept() {
    assertThat(
            Inspection.of(
                Traffic.exchange(PAYGO, 200, Optional.of("application/json"), Optional.empty())))
        .extracting(finding -> finding.check() + " " + finding.severity())
        .containsExactly("body.not-recorded WARNING");
  }
}
