package dev.cfbilling.conformance.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is told of a body, in what order. Surviving mutants:
 *
 * <ul>
 *   <li>{@code RequiredKeyword.isMet}, {@code SeenForms.tell}, {@code Violations.sort}, the first
 *       limits in {@code FormatKeyword.fits} and {@code MaxLengthKeyword.allows}: they save work
 *       that comes to nothing
 *   <li>{@code PropertiesKeyword.read}, {@code RecordBuffer.keep}: more room than is needed, or
 *       less growth at a time
 *   <li>{@code MinItemsKeyword.allows}: a constant, asked by nobody, since an array is judged at
 *       its end
 * </ul>
 */
class CompiledSchemaTest {
  private static final Contract CONTRACT =
      Told.contract(
          """
              Envelope:
                type: object
                required: [ok, result]
                properties:
                  ok: {type: boolean, enum: [true]}
                  errors: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Message'}}
                  result: {type: array, items: {$ref: '#/components/schemas/Record'}}
                  info: {$ref: '#/components/schemas/Info'}
                  open: {type: object}
              Message:
                type: object
                properties:
                  text: {type: string}
              Info:
                type: object
                properties:
                  days: {type: array, items: {type: integer}}
              Record:
                type: object
                required: [name, unit]
                properties:
                  name: {type: string, maxLength: 3}
                  names: {type: string}
                  count: {type: integer, format: int32}
                  total: {type: integer, format: int64}
                  price: {type: number, nullable: true}
                  day: {type: string, format: date}
                  time: {type: string, format: date-time}
                  kind: {type: string, enum: [one, two, null], nullable: true}
                  flag: {type: boolean, enum: [true]}
                  nick: {type: string, nullable: true, maxLength: 3}
                  info: {$ref: '#/components/schemas/Info'}
          """
              .indent(4));

  private static final Map<String, List<String>> NOTHING_KEPT = Map.of();

  private static final Map<String, List<String>> KEPT =
      Map.of("result", List.of("price", "name", "extra"), "errors", List.of("text"));

  /** All that is told but what was seen. */
  private static List<String> told(Map<String, List<String>> kept, String json) {
    return Told.of(CONTRACT, kept, json).stream()
        .filter(line -> !line.startsWith("meets "))
        .toList();
  }

  @Test
  void tellsEachPartWhenItHasEndedAndTheRestAtTheEnd() {
    assertThat(
            Told.of(
                CONTRACT,
                KEPT,
                """
                {"ok":false,"new":1,"result":[{"price":1.50,"name":"abcd","other":{}},\
                {"unit":"h","name":"abc","price":null}]}"""))
        .containsExactly(
            "meets Record {}",
            "meets Record/properties/price 0",
            "meets Record/properties/name \"\"",
            "unknown /result/0/other to Record",
            "record result 0 [price=1.50, name=abcd, extra=absent] of [price, name, other],"
                + " wrong [/result/0/name, /result/0]",
            "violated Record/properties/name/maxLength by /result/0/name, which allows 3: \"abcd\"",
            "violated Record/required/1 by /result/0, which allows [\"name\",\"unit\"]: unit",
            "meets Record/properties/price null",
            "unknown /result/1/unit to Record",
            "record result 1 [price=null, name=abc, extra=absent] of [unit, name, price], wrong []",
            "meets Envelope {}",
            "meets Envelope/properties/ok false",
            "meets Envelope/properties/result []",
            "unknown /new to Envelope",
            "violated Envelope/properties/ok/enum by /ok, which allows [true]: false");
  }

  @Test
  void seesEachKindOfTokenOnceAndEachLiteralOnce() {
    assertThat(
            Told.of(
                CONTRACT,
                NOTHING_KEPT,
                """
                {"open":{},"result":[{"kind":"one"},{"kind":"one"},{"kind":"two"},{"kind":null},\
                {"kind":null},{"kind":"three"},{"flag":true},{"flag":false},{"flag":1},{"info":[]},\
                {"price":1},{"price":2.5}]}"""))
        .filteredOn(
            line -> line.startsWith("meets Record/") || line.contains("Envelope/properties/open"))
        .containsExactly(
            "meets Record/properties/kind \"\"",
            "meets Record/properties/kind \"one\"",
            "meets Record/properties/kind \"two\"",
            "meets Record/properties/kind null",
            "meets Record/properties/kind null",
            "meets Record/properties/flag true",
            "meets Record/properties/flag true",
            "meets Record/properties/flag false",
            "meets Record/properties/flag 0",
            "meets Record/properties/price 0",
            "meets Record/properties/price 0",
            "meets Envelope/properties/open {}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "name  | \"abc\"                         |",
        "name  | \"abcd\"                        | maxLength",
        "name  | \"\uD83D\uDE00bc\"              |",
        "name  | \"\uD83D\uDE00bcd\"             | maxLength",
        "name  | 1                               | type",
        "name  | null                            | type",
        "name  | {\"a\":1}                       | type",
        "count | 999999999                       |",
        "count | 2147483647                      |",
        "count | 2147483648                      | format",
        "count | -2147483648                     |",
        "count | -2147483649                     | format",
        "count | 1e3                             |",
        "count | 1e10                            | format",
        "count | 1.5                             | type",
        "count | \"1\"                           | type",
        "count | true                            | type",
        "total | 999999999999999999              |",
        "total | 9223372036854775807             |",
        "total | 9223372036854775808             | format",
        "total | -9223372036854775809            | format",
        "total | 1e18                            |",
        "total | 1e19                            | format",
        "price | 1                               |",
        "price | 1.5                             |",
        "price | null                            |",
        "price | \"1.5\"                         | type",
        "price | [1]                             | type",
        "price | false                           | type",
        "day   | \"2025-05-01\"                  |",
        "day   | \"2025-05-32\"                  | format",
        "day   | \"2025-05-01T00:00:00Z\"        | format",
        "time  | \"2025-05-01T00:00:00Z\"        |",
        "time  | \"2025-05-01\"                  | format",
        "kind  | \"two\"                         |",
        "kind  | null                            |",
        "kind  | \"tw\"                          | enum",
        "kind  | \"twos\"                        | enum",
        "kind  | \"oen\"                         | enum",
        "kind  | \"null\"                        | enum",
        "flag  | true                            |",
        "flag  | false                           | enum",
        "flag  | \"true\"                        | type",
        "nick  | null                            |",
        "nick  | \"abcd\"                        | maxLength",
        "info  | {}                              |",
        "other | [{\"a\":1}]                     |"
      })
  void holdsAValueToItsSchema(String property, String value, @Nullable String broken) {
    String body =
        "{\"ok\":true,\"result\":[{\"name\":\"a\",\"unit\":1,\"%s\":%s}]}"
            .formatted(property, value);
    String once = body.replace(property.equals("name") ? "\"name\":\"a\"," : "no such thing", "");

    List<String> violated =
        told(NOTHING_KEPT, once).stream().filter(line -> line.startsWith("violated ")).toList();

    if (broken == null) {
      assertThat(violated).isEmpty();
    } else {
      assertThat(violated)
          .singleElement()
          .asString()
          .startsWith(
              "violated Record/properties/%s/%s by /result/0/%s, which allows "
                  .formatted(property, broken, property));
    }
  }

  @Test
  void ordersViolationsAsTheContractHasItsProperties() {
    String sorted =
        "{\"ok\":true,\"result\":[{\"name\":7,\"count\":\"\",\"info\":{\"days\":[\"a\",\"b\"]}}]}";
    String mixed =
        "{\"ok\":true,\"result\":[{\"info\":{\"days\":[\"a\",\"b\"]},\"count\":\"\",\"name\":7}]}";

    assertThat(told(NOTHING_KEPT, mixed))
        .containsExactlyElementsOf(told(NOTHING_KEPT, sorted))
        .containsExactly(
            "violated Record/properties/name/type by /result/0/name, which allows \"string\": 7",
            "violated Record/properties/count/type by /result/0/count,"
                + " which allows \"integer\": \"\"",
            "violated Info/properties/days/items/type by /result/0/info/days/0,"
                + " which allows \"integer\": \"a\"",
            "violated Info/properties/days/items/type by /result/0/info/days/1,"
                + " which allows \"integer\": \"b\"",
            "violated Record/required/1 by /result/0, which allows [\"name\",\"unit\"]: unit");
  }

  @Test
  void forgetsWhatTheValueOfAKeyThatComesAgainHadWrong() {
    assertThat(
            told(
                KEPT,
                """
                {"ok":true,"result":[{"unit":1,"names":7,"name":"long","new":1,"newer":1,\
                "name":"abc","new":2}]}"""))
        .containsExactly(
            "duplicate /result/0/name",
            "duplicate /result/0/new",
            "unknown /result/0/unit to Record",
            "unknown /result/0/newer to Record",
            "unknown /result/0/new to Record",
            "record result 0 [price=absent, name=abc, extra=absent]"
                + " of [unit, names, name, new, newer], wrong [/result/0/names]",
            "violated Record/properties/names/type by /result/0/names,"
                + " which allows \"string\": 7");
  }

  @Test
  void tellsWhatBothOfTwoMembersOfTheRootHaveWrong() {
    assertThat(told(NOTHING_KEPT, "{\"ok\":1,\"okay\":1,\"ok\":2,\"result\":[],\"okay\":2}"))
        .containsExactly(
            "duplicate /ok",
            "violated Envelope/properties/ok/type by /ok, which allows \"boolean\": 1",
            "duplicate /okay",
            "unknown /okay to Envelope",
            "violated Envelope/properties/ok/type by /ok, which allows \"boolean\": 2");
  }

  @Test
  void judgesTheElementsOfAnArrayThatComesAgainButTheArrayItselfOnce() {
    assertThat(
            told(
                NOTHING_KEPT,
                """
                {"ok":true,"errors":[],"errors":[],"result":[{"name":1,"unit":1}],"result":[]}"""))
        .containsExactly(
            "duplicate /errors",
            "unknown /result/0/unit to Record",
            "violated Record/properties/name/type by /result/0/name, which allows \"string\": 1",
            "duplicate /result",
            "violated Envelope/properties/errors/minItems by /errors, which allows 1: []");
  }

  @Test
  void looksAtTheKeysOfWhatItKnowsNothingAbout() {
    assertThat(
            told(
                NOTHING_KEPT,
                """
                {"ok":true,"result":[],"open":{"a":[[{"b":1,"b":2}]],"a":0},\
                "new":[{"c":1},{"c":1,"d":{"e":1,"e":2}}]}"""))
        .containsExactly(
            "duplicate /open/a/0/0/b",
            "duplicate /open/a",
            "duplicate /new/1/d/e",
            "unknown /new to Envelope");
  }

  @Test
  void tellsOfARecordThatIsNoObject() {
    assertThat(told(KEPT, "{\"ok\":true,\"result\":[7,{\"name\":\"a\",\"unit\":\"\"},[]]}"))
        .containsExactly(
            "record result 0 no object [price=absent, name=absent, extra=absent] of [],"
                + " wrong [/result/0]",
            "violated Record/type by /result/0, which allows \"object\": 7",
            "unknown /result/1/unit to Record",
            "record result 1 [price=absent, name=a, extra=absent] of [name, unit], wrong []",
            "record result 2 no object [price=absent, name=absent, extra=absent] of [],"
                + " wrong [/result/2]",
            "violated Record/type by /result/2, which allows \"object\": []");
  }

  @Test
  void takesAnObjectInPlaceOfTheArrayForTheRecord() {
    assertThat(told(KEPT, "{\"ok\":true,\"result\":{\"name\":[],\"price\":{},\"extra\":true}}"))
        .containsExactly(
            "record result -1 [price={…}, name=[…], extra=true] of [name, price, extra],"
                + " wrong [/result]",
            "violated Envelope/properties/result/type by /result, which allows \"array\": {}");
  }

  @Test
  void keepsOfTwoRecordsInPlaceOfTheArrayTheSecond() {
    assertThat(told(KEPT, "{\"ok\":true,\"result\":{\"name\":\"a\"},\"result\":{\"price\":1}}"))
        .filteredOn(line -> line.startsWith("record "))
        .containsExactly(
            "record result -1 [price=1, name=absent, extra=absent] of [price], wrong [/result]");
  }

  @Test
  void tellsOfRecordsThatNetworkntLooksAfter() {
    Contract foreign =
        Told.contract(
            """
                Envelope:
                  type: object
                  properties:
                    result: {type: array, items: {$ref: '#/components/schemas/Record'}}
                Record:
                  type: object
                  properties:
                    name: {type: string, pattern: '^a'}
                    price: {type: number}
                  minProperties: 1
            """
                .indent(4));

    assertThat(
            Told.of(
                foreign,
                Map.of("result", List.of("price", "name")),
                "{\"result\":[{\"name\":\"b\",\"new\":1},{\"price\":1.50}]}"))
        .containsExactly(
            "meets Record {\"name\":\"b\",\"new\":1}",
            "unknown /result/0/new to Record",
            "record result 0 [price=absent, name=b] of [name, new], wrong [/result/0/name]",
            "violated Record/properties/name/pattern by /result/0/name,"
                + " which allows \"^a\": \"b\"",
            "meets Record {\"price\":1.50}",
            "record result 1 [price=1.50, name=absent] of [price], wrong []",
            "meets Envelope {}",
            "meets Envelope/properties/result []");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 341, 700, 1_023, 1_024, 5_000})
  void keepsTextOfAnyLength(int length) {
    String text = "x".repeat(length);
    String body =
        "{\"ok\":true,\"result\":[{\"name\":\"%s\",\"price\":\"%s\",\"unit\":1,\"extra\":\"%s\"}]}"
            .formatted(text, text + 1, text + 2);

    assertThat(told(KEPT, body))
        .filteredOn(line -> line.startsWith("record "))
        .singleElement()
        .asString()
        .contains("[price=%s1, name=%s, extra=%s2]".formatted(text, text, text));
  }

  @Test
  void tellsOfErrorsThatAreKeptAsOfRecords() {
    assertThat(told(KEPT, "{\"ok\":true,\"errors\":[{\"text\":\"a\"},{}],\"result\":[]}"))
        .containsExactly(
            "record errors 0 [text=a] of [text], wrong []",
            "record errors 1 [text=absent] of [], wrong []");
  }

  @Test
  void countsMembersBeyondTheBitsOfALong() {
    String properties =
        IntStream.range(0, 130)
            .mapToObj(i -> "          p%d: {type: integer}\n".formatted(i))
            .collect(Collectors.joining());
    Contract wide =
        Told.contract(
            """
                Envelope:
                  type: object
                  required: [p0, p63, p64, p65, p128, p129]
                  properties:
            """
                + properties);
    String all =
        IntStream.range(0, 130)
            .mapToObj(i -> "\"p%d\":1".formatted(i))
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(Told.of(wide, NOTHING_KEPT, all)).noneMatch(line -> line.contains("violated"));
    assertThat(Told.of(wide, NOTHING_KEPT, all.replace("\"p1\"", "\"p64\"")))
        .filteredOn(line -> !line.startsWith("meets "))
        .containsExactly("duplicate /p64");
    for (String name : List.of("p0", "p63", "p64", "p65", "p128", "p129")) {
      assertThat(Told.of(wide, NOTHING_KEPT, all.replace("\"" + name + "\"", "\"p1\"")))
          .filteredOn(line -> line.startsWith("violated "))
          .singleElement()
          .asString()
          .endsWith(": " + name);
    }
  }
}
