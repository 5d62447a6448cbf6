package dev.cfbilling.conformance.drift.capture;

import static dev.cfbilling.conformance.drift.result.Effect.BREAKS_READER;
import static dev.cfbilling.conformance.drift.result.Effect.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.finding.Redactor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What captures show is counted, dated and comes with a patch after which it is no difference. */
class CaptureDriftTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String PAYGO = "accounts/%s/paygo-usage";
  private static final String USAGE = "accounts/%s/billable/usage";

  /** No name and no literal has as many characters. */
  private static final String LONG =
      "a word, a word, a word, a word, a word, a word, a word, a word, a word, a word, a word, a"
          + " word, a word, a word, a word, a word";

  @TempDir private Path directory;

  private SpecCopy spec = new SpecCopy(Path.of(""));
  private Path captures = Path.of("");

  @BeforeEach
  void copiesTheContract() throws Exception {
    spec = SpecCopy.in(directory.resolve("repository"));
    captures = Files.createDirectories(directory.resolve("captures"));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PAYGO | New           | \"a\"                  | field.added | New was there: string",
        "PAYGO | New           | 5                      | field.added | New was there: integer",
        "PAYGO | New           | 5e-1                   | field.added | New was there: number",
        "PAYGO | New           | {\"a\": 1}            | field.added | New was there: object",
        "PAYGO | New           | {\"a\": {\"b\": [{\"c: d\": null}]}} | field.added | New was there: object",
        "PAYGO | New           | {\"a\": [1, \"b\"]} | field.added | New was there: object",
        "PAYGO | New           | {\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\": 1}}}}}} | field.added | New was there: object",
        "PAYGO | New           | [\"a\", null]          | field.added | New was there: array",
        "PAYGO | New           | [[1], [2]]             | field.added | New was there: array",
        "PAYGO | New           | []                     | field.added | New was there: array",
        "PAYGO | New           | \"2026-10-01\"         | field.added | New was there: string, date",
        "PAYGO | New           | \"2026-10-01T00:00:00Z\" | field.added | New was there: string, date-time",
        "PAYGO | New           | null                   | field.added | New was there: null",
        "PAYGO | New: or 'old' | true                   | field.added | New: or 'old' was there: boolean",
        "PAYGO | ServiceName   | null                   | nullable    | ServiceName was null",
        "PAYGO | BillingPeriodStart | null              | nullable    | BillingPeriodStart was null",
        "PAYGO | PricingQuantity | null                 | nullable    | PricingQuantity was null",
        "USAGE | ChargeCategory | null                  | nullable    | ChargeCategory was null",
        "USAGE | ChargeCategory | \"Purchase\"          | enum.added  | ChargeCategory was \"Purchase\"",
        "USAGE | ChargeCategory | \"Null\"              | enum.added  | ChargeCategory was \"Null\"",
        "USAGE | ChargeClass   | \"Credit: 'part'\"     | enum.added  | ChargeClass was \"Credit: 'part'\"",
        "PAYGO | ChargePeriodEnd | \"2026-10-01\"       | format      | ChargePeriodEnd was not always of its format; it was always of the format date",
        "PAYGO | ChargePeriodEnd | \"yesterday\"        | format      | ChargePeriodEnd was not always of its format",
        "PAYGO | SubscriptionId | \"2026-10-01\"        | format      | SubscriptionId always had the format date",
        "PAYGO | ServiceName   |                        | required    | ServiceName was absent",
      })
  void givesAPatchAfterWhichItIsNoDifference(
      String operation, String field, String value, String kind, String what) throws Exception {
    capture("a.har", record(operation, field, value));

    Difference difference = only(spec.driftOf(captures));
    String patch = patch(difference);
    SpecCopy patched = SpecCopy.in(directory.resolve("patched"));
    patched.apply(patch);

    assertThat(difference)
        .extracting(Difference::kind, Difference::what)
        .containsExactly(kind, what);
    assertThat(patched.driftOf(captures).differences()).isEmpty();
    assertThat(Comparison.ofAll(spec.document(), patched.document()).differences())
        .extracting(Difference::kind, Difference::effect)
        .containsExactly(tuple(kind, difference.effect()));
  }

  @Test
  void describesAllMembersOfObjectsThatWereSeen() throws Exception {
    capture(
        "a.har",
        record("PAYGO", "New", "{\"from\": \"2026-10-01T00:00:00Z\", \"count\": 1}"),
        record("PAYGO", "New", "{\"from\": null, \"count\": 2.0, \"rates\": [{\"rate\": 0.5}]}"));

    String patch = patch(only(spec.driftOf(captures)));
    List<String> keywords =
        patch
            .lines()
            .filter(line -> line.startsWith("+  "))
            .map(line -> line.substring(3))
            .filter(line -> !line.matches(" *(description|example): .*"))
            .toList();

    assertThat(keywords)
        .containsExactly(
            "New:",
            "  type: object",
            "  properties:",
            "    count:",
            "      type: integer",
            "      format: int64",
            "    from:",
            "      type: string",
            "      format: date-time",
            "      nullable: true",
            "    rates:",
            "      type: array",
            "      items:",
            "        type: object",
            "        properties:",
            "          rate:",
            "            type: number");
  }

  @Test
  void keepsCommentsAndLayoutInAPatch() throws Exception {
    Path schema = directory.resolve("repository/spec/schemas/PaygoUsageRecord.yaml");
    String commented =
        spec.text("schemas/PaygoUsageRecord.yaml")
            .replace(
                "  ServiceName:\n    type: string\n",
                "  # Not a key.\n  ServiceName: # of the service\n    type:  string # always\n");
    Files.writeString(schema, commented);
    capture("a.har", record("PAYGO", "ServiceName", "null"));

    spec.apply(patch(only(spec.driftOf(captures))));

    assertThat(schema)
        .content()
        .isEqualTo(commented.replace("string # always\n", "string # always\n    nullable: true\n"));
  }

  @Test
  void countsAndDatesWhatItSees() throws Exception {
    capture(
        "a.har",
        at("2026-11-03T10:00:00+01:00", record("PAYGO", "New", "1")),
        at("2026-11-01T00:00:00.5Z", record("PAYGO", "New", "null")),
        record("PAYGO", "ServiceFamilyName", "\"Workers\""));
    capture(
        "b.har",
        at(
            "2026-11-02T00:00:00Z",
            Har.entry("accounts/%s/billing/usage/paygo", body("PAYGO", "New", "0.5"))));

    Difference difference = only(spec.driftOf(captures));

    assertThat(difference.effect()).isEqualTo(COMPATIBLE);
    assertThat(difference.what()).isEqualTo("New was there: integer or number, or null");
    assertThat(difference.older()).hasToString("schemas/PaygoUsageRecord.yaml#/properties");
    assertThat(difference.newer()).hasToString("a.har#/result/*/New");
    assertThat(difference.operations()).containsExactly("getBillingUsagePaygo", "getPaygoUsage");
    assertThat(difference.observation())
        .get()
        .extracting(TrafficEvidence::count, TrafficEvidence::first, TrafficEvidence::last)
        .containsExactly(
            3L,
            Optional.of(Instant.parse("2026-11-01T00:00:00.5Z")),
            Optional.of(Instant.parse("2026-11-03T09:00:00Z")));
  }

  @Test
  void givesNoTimeWhereTheCaptureHasNone() throws Exception {
    capture("a.har", at("21.11.2026 10:00", record("PAYGO", "New", "1")));

    assertThat(only(spec.driftOf(captures)).observation())
        .get()
        .extracting(TrafficEvidence::first, TrafficEvidence::last)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void saysTheSameWhateverTheOrder() throws Exception {
    List<ObjectNode> entries = new ArrayList<>(damaged());
    entries.add(at("2026-11-01T00:00:00Z", record("PAYGO", "New", "\"2026-10-01\"")));
    entries.add(record("USAGE", "ChargeCategory", "\"Purchase\""));
    capture("a.har", entries.toArray(ObjectNode[]::new));
    DriftReport report = spec.driftOf(captures);

    Collections.reverse(entries);
    capture("a.har", entries.toArray(ObjectNode[]::new));

    assertThat(report.differences()).hasSize(5);
    assertThat(spec.driftOf(captures)).isEqualTo(report);
  }

  @Test
  void patchesOneFileForSeveralReasonsAtOnce() throws Exception {
    capture("a.har", damaged().toArray(ObjectNode[]::new));
    DriftReport report = spec.driftOf(captures);

    spec.apply(report.captured().patch());

    assertThat(report.differences()).hasSize(4);
    assertThat(report.captured().patch())
        .containsOnlyOnce("--- a/spec/schemas/PaygoUsageRecord.yaml");
    assertThat(spec.driftOf(captures).differences()).isEmpty();
  }

  @Test
  void takesPatchesOneByOneToo() throws Exception {
    capture("a.har", damaged().toArray(ObjectNode[]::new));

    for (int left = 4; left > 0; left--) {
      DriftReport report = spec.driftOf(captures);
      assertThat(report.differences()).hasSize(left);
      spec.apply(patch(report.differences().get(0)));
    }

    assertThat(spec.driftOf(captures).differences()).isEmpty();
  }

  private static List<ObjectNode> damaged() {
    return List.of(
        record("PAYGO", "ServiceName", "null"),
        record("PAYGO", "New", "\"a\""),
        record("PAYGO", "Newer", "[1]"),
        record("PAYGO", "ConsumedUnit", ""));
  }

  @Test
  void takesANumberThatNoLongHoldsForBreaking() throws Exception {
    capture("a.har", record("PAYGO", "PricingQuantity", "9223372036854775808"));

    Difference difference = only(spec.driftOf(captures));
    spec.apply(patch(difference));

    assertThat(difference.what()).isEqualTo("PricingQuantity was not always of its format");
    assertThat(difference.effect()).isEqualTo(BREAKS_READER);
    assertThat(spec.driftOf(captures).differences()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "New            | [1, \"a\"]               | field.added | New was there: array",
        "ServiceName    | 5                       | type | ServiceName was of another type",
        "BillingPeriodStart | {}                  | type | BillingPeriodStart was of another type",
      })
  void leavesToAPersonWhatHasNoOneAnswer(String field, String value, String kind, String what)
      throws Exception {
    capture("a.har", record("PAYGO", field, value));

    assertThat(only(spec.driftOf(captures)))
        .extracting(Difference::kind, Difference::what)
        .containsExactly(kind, what);
    assertThat(only(spec.driftOf(captures)).observation()).get().matches(o -> o.patch().isEmpty());
  }

  @Test
  void quotesNoLiteralOfASensitiveValue() throws Exception {
    Path category = directory.resolve("repository/spec/schemas/ChargeCategory.yaml");
    Files.writeString(
        category, Files.readString(category).replace("\ndesc", "\nx-sensitive: true\ndesc"));
    capture("a.har", record("USAGE", "ChargeCategory", "\"s3cret\""));

    DriftReport report = spec.driftOf(captures);

    assertThat(only(report).what()).isEqualTo("ChargeCategory was a value that is not listed");
    assertThat(report.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111 1111 1111 1111",
        "jane.doe@example.org",
        "DE89370400440532013000",
        "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t",
        "known.by(1ts)letters~alone",
        LONG,
      })
  void patchesInNoSecretAndNothingThatIsTooLong(String secret) throws Exception {
    capture(
        "a.har",
        record("USAGE", "ChargeCategory", "\"" + secret + "\""),
        record("USAGE", "ChargeClass", "\"Credit\""),
        record("PAYGO", secret, "1"));

    DriftReport report =
        Redactor.of(List.of("known.by(1ts)letters~alone")).during(() -> spec.driftOf(captures));

    assertThat(report.differences())
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder("enum.added", "enum.added", "field.added");
    assertThat(report.captured().patch())
        .contains("+enum: [Correction, Credit, null]\n")
        .doesNotContain(secret);
    assertThat(patches(report))
        .hasSize(1)
        .allSatisfy(patch -> assertThat(patch).contains("Credit"));
  }

  @Test
  void patchesInNoLiteralOfASensitiveValue() throws Exception {
    Path category = directory.resolve("repository/spec/schemas/ChargeCategory.yaml");
    Files.writeString(
        category, Files.readString(category).replace("\ndesc", "\nx-sensitive: true\ndesc"));
    capture("a.har", record("USAGE", "ChargeCategory", "\"s3cret\""));

    DriftReport report = spec.driftOf(captures);

    assertThat(report.differences()).hasSize(1);
    assertThat(report.captured().patch()).isEmpty();
    assertThat(patches(report)).isEmpty();
  }

  private static List<String> patches(DriftReport report) {
    return report.differences().stream()
        .flatMap(difference -> difference.observation().stream())
        .flatMap(observation -> observation.patch().stream())
        .toList();
  }

  @Test
  void quotesNoValueOfAFieldThatItDoesNotKnow() throws Exception {
    capture("a.har", record("PAYGO", "Secret", "\"s3cret\""));

    assertThat(spec.driftOf(captures).toString()).contains("Secret").doesNotContain("s3cret");
  }

  @Test
  void tellsNoMoreValuesApartThanALiteralOrANameCanHave() throws Exception {
    capture("a.har", many("USAGE", "ChargeCategory", 51));
    capture("b.har", fields(51));

    assertThat(spec.driftOf(captures).differences())
        .extracting(Difference::what)
        .containsExactly(
            "ChargeCategory had more than 50 values that are not listed",
            "more than 50 fields were there that have no name");
  }

  @Test
  void tellsApartAsManyValuesAsALiteralCanHave() throws Exception {
    capture("a.har", many("USAGE", "ChargeCategory", 50));

    assertThat(spec.driftOf(captures).differences()).hasSize(50);
  }

  private static ObjectNode[] many(String operation, String field, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> record(operation, field, "\"value-" + i + "\""))
        .toArray(ObjectNode[]::new);
  }

  private static ObjectNode[] fields(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> record("PAYGO", "field-" + i, "1"))
        .toArray(ObjectNode[]::new);
  }

  @Test
  void tellsOfAnOperationThatIsNotInTheContract() throws Exception {
    capture("a.har", Har.entry("accounts/%s/billing/invoices/" + Traffic.ID, "{}"));

    DriftReport report = spec.driftOf(captures);

    assertThat(only(report))
        .extracting(Difference::kind, Difference::what)
        .containsExactly(
            "operation.added", "GET /accounts/{account_id}/billing/invoices/* was answered");
    assertThat(report.notes()).first().asString().startsWith("Not called in the captures: get");
  }

  @Test
  void saysHowManyAnswersItCouldNotRead() throws Exception {
    ObjectNode cut = Har.entry(PAYGO, "{\"success\": tr");
    ObjectNode none = Har.entry(PAYGO, "");
    capture("a.har", cut, none, record("PAYGO", "ServiceFamilyName", "\"Workers\""));

    assertThat(spec.driftOf(captures).notes())
        .last()
        .isEqualTo("2 answers had no body that is JSON and could not be compared.");
  }

  @Test
  void saysWhatTheCapturesLost() throws Exception {
    ObjectNode cut = Har.entry(PAYGO, "{\"success\": tr");
    cut.withObject("/response/content").put("size", 1_048_600);
    ObjectNode failed = Har.entry(PAYGO, "");
    failed.withObject("/response").put("status", 0);
    ObjectNode odd = Har.entry(PAYGO, "{}");
    odd.putNull("request");
    ObjectNode right = record("PAYGO", "ServiceFamilyName", "\"Workers\"");
    capture("a.har", cut, failed, failed, odd, right);

    assertThat(spec.driftOf(captures).notes())
        .endsWith(
            "Each of 2 calls got no answer, first getPaygoUsage in a.har.",
            "One call has a body that is cut in the capture: getPaygoUsage in a.har (14 of"
                + " 1,048,600 bytes).",
            "One entry is odd and left out: entry 3 of a.har has no request.method.",
            "Record again with the cache disabled, and export with response bodies, whole and"
                + " decoded.");
  }

  @ParameterizedTest
  @CsvSource({"getPaygoUsage/empty, 200", "errors/no-permission, 403"})
  void findsNothingToCompareWithoutARecord(String example, int status) throws Exception {
    ObjectNode entry = Har.entry(PAYGO, Traffic.example(example + ".json"));
    entry.withObject("/response").put("status", status);
    capture("a.har", entry);

    assertThatExceptionOfType(CaptureException.class)
        .isThrownBy(() -> spec.driftOf(captures))
        .withMessage(
            captures + " has nothing to compare: no record was seen in a successful answer.");
  }

  @Test
  void findsNothingInAnyExampleOfTheContract() throws Exception {
    List<ObjectNode> entries =
        spec.contract().operations().stream()
            .flatMap(
                operation ->
                    operation.responses().values().stream()
                        .flatMap(shape -> examples(operation, shape)))
            .toList();
    capture("a.har", entries.toArray(ObjectNode[]::new));

    DriftReport report = spec.driftOf(captures);

    assertThat(entries).hasSizeGreaterThan(50);
    assertThat(report.compared().operations()).isEqualTo(10);
    assertThat(report.differences()).isEmpty();
    assertThat(report.notes()).isEmpty();
  }

  private static Stream<ObjectNode> examples(Operation operation, ResponseShape shape) {
    String path =
        String.join(
            "/",
            operation.path().fill(Map.of("account_id", Traffic.ID, "organization_id", Traffic.ID)));
    int status = shape.isDefault() ? 500 : Integer.parseInt(shape.status().replace('X', '0'));
    return shape.examples().stream()
        .map(
            example ->
                Har.entry(
                    "https://api.cloudflare.com/client/v4/" + path,
                    status,
                    example.json().toString()))
        .peek(entry -> entry.withObject("/request").put("method", operation.method()));
  }

  private void capture(String name, ObjectNode... entries) throws Exception {
    Har.write(captures.resolve(name), entries);
  }

  private static ObjectNode at(String startedDateTime, ObjectNode entry) {
    return entry.put("startedDateTime", startedDateTime);
  }

  /** One exchange whose answer is one good record but for the field. */
  private static ObjectNode record(String operation, String field, String value) {
    return Har.entry(
        operation.equals("PAYGO") ? PAYGO : USAGE,
        body(operation, field, value == null ? "" : value));
  }

  /**
   * @param value as JSON; empty for none
   */
  private static String body(String operation, String field, String value) {
    boolean paygo = operation.equals("PAYGO");
    JsonNode body =
        MAPPER.readTree(
            Traffic.example(
                (paygo ? "getPaygoUsage" : "getAccountBillableUsage") + "/full-period.json"));
    ObjectNode record = (ObjectNode) body.at("/result/0");
    if (value.isEmpty()) {
      record.remove(field);
    } else {
      record.putRawValue(field, new RawValue(value));
    }
    body.withArray("/result").removeAll().add(record);
    return body.toString();
  }

  private static Difference only(DriftReport report) {
    assertThat(report.differences()).hasSize(1);
    return report.differences().get(0);
  }

  private static String patch(Difference difference) {
    return difference.observation().flatMap(TrafficEvidence::patch).orElseThrow();
  }
}
