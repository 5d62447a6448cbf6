package dev.cfbilling.conformance.drift;

import static dev.cfbilling.conformance.drift.result.Effect.BREAKS_CALLER;
import static dev.cfbilling.conformance.drift.result.Effect.BREAKS_READER;
import static dev.cfbilling.conformance.drift.result.Effect.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What each change of a schema is called, and whom it breaks where the schema is one of a response
 * and where it is one of a parameter.
 */
class SchemaChangesTest {
  private static final String STRING = "{\"type\": \"string\"}";

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // types
        "{type: integer}|{type: number}|type|reader|compatible|f is number now; it was integer",
        "{type: number}|{type: integer}|type|compatible|caller|f is integer now; it was number",
        "{type: string}|{type: boolean}|type|reader|caller|f is boolean now; it was string",
        "{type: string}|{type: [string, integer]}|type|reader|compatible|f is integer or string now; it was string",
        "{type: object, properties: {a: {}}}|{properties: {a: {}}}|type|reader|compatible|f is anything now; it was object",
        "{type: array, items: {type: string}}|{items: {type: string}}|type|reader|compatible|f is anything now; it was array of string",
        "{type: string}|{}|type|reader|compatible|f is anything now; it was string",
        "{}|{type: string}|type|compatible|caller|f is string now; it was anything",
        // nullability, in every spelling
        "{type: string}|{type: string, nullable: true}|nullable|reader|compatible|f may be null now",
        "{type: string}|{type: [string, 'null']}|nullable|reader|compatible|f may be null now",
        "{type: string}|{anyOf: [{type: string}, {type: 'null'}]}|nullable|reader|compatible|f may be null now",
        "{type: string}|{oneOf: [{type: string}, {enum: [null]}]}|nullable|reader|compatible|f may be null now",
        "{type: string}|{allOf: [{type: string, nullable: true}]}|nullable|reader|compatible|f may be null now",
        "{type: string, nullable: true}|{type: string}|nullable|compatible|caller|f is never null now",
        "{enum: [a]}|{enum: [a, null]}|nullable|reader|compatible|f may be null now",
        // formats
        "{type: string}|{type: string, format: date-time}|format|compatible|caller|f has the format date-time now; it had no format",
        "{type: string, format: date-time}|{type: string}|format|reader|compatible|f has no format now; it had the format date-time",
        "{type: string, format: date-time}|{type: string, format: date}|format|reader|caller|f has the format date now; it had the format date-time",
        "{type: integer, format: int32}|{type: integer, format: int64}|format|reader|compatible|f has the format int64 now; it had the format int32",
        "{type: integer, format: int64}|{type: integer, format: int32}|format|compatible|caller|f has the format int32 now; it had the format int64",
        "{type: number}|{type: number, format: double}|format|compatible|compatible|f has the format double now; it had no format",
        // enums
        "{enum: [a]}|{enum: [a, b]}|enum.added|reader|compatible|f may be \"b\" now",
        "{enum: [a, b]}|{enum: [b]}|enum.removed|compatible|caller|f is never \"a\" now",
        "{type: string}|{type: string, enum: [a]}|enum.introduced|compatible|caller|f is one of \"a\" now",
        "{type: string, enum: [a]}|{type: string}|enum.dropped|reader|compatible|f may be any value now",
        "{type: string, enum: [a]}|{type: string, const: b}|enum.added enum.removed|reader|caller|",
        // limits
        "{type: string, maxLength: 32}|{type: string, maxLength: 64}|limit.maxLength|reader|compatible|f has maxLength 64 now; it had maxLength 32",
        "{type: string, maxLength: 32}|{type: string}|limit.maxLength|reader|compatible|f has no maxLength now; it had maxLength 32",
        "{type: string, maxLength: 64}|{type: string, maxLength: 32}|limit.maxLength|compatible|caller|f has maxLength 32 now; it had maxLength 64",
        "{type: string}|{type: string, minLength: 1}|limit.minLength|compatible|caller|f has minLength 1 now; it had no minLength",
        "{type: string, pattern: a}|{type: string, pattern: b}|limit.pattern|reader|caller|f has pattern \"b\" now; it had pattern \"a\"",
        "{type: number, minimum: 1}|{type: number, minimum: 0.5}|limit.minimum|reader|compatible|f has minimum 0.5 now; it had minimum 1",
        "{type: array, items: {type: string}, maxItems: 5}|{type: array, items: {type: string}, maxItems: 9}|limit.maxItems|reader|compatible|f has maxItems 9 now; it had maxItems 5",
        "{type: array, items: {type: string}}|{type: array, items: {type: integer}}|type|reader|caller|f[] is integer now; it was string",
        // marks
        "{type: string}|{type: string, deprecated: true}|deprecated|compatible|compatible|f is deprecated now",
        // what is compared as it stands
        "{type: string}|{type: string, not: {const: a}}|schema.not|compatible|caller|f has \"not\" now",
        "{type: string, not: {const: a}}|{type: string, not: {const: b}}|schema.not|reader|caller|f has another \"not\" now",
        "{type: array, prefixItems: [{type: string}]}|{type: array}|schema.prefixItems|reader|compatible|f no longer has \"prefixItems\"",
        "{type: string, contentEncoding: base64}|{type: string, contentEncoding: base32}|schema.contentEncoding|reader|caller|f has another \"contentEncoding\" now",
        "{type: object, dependentRequired: {a: [b]}}|{type: object, dependentRequired: {a: [b, c]}}|schema.dependentRequired|reader|caller|f has another \"dependentRequired\" now",
        "{maxLength: 3}|{maxLength: 4}|limit.maxLength|reader|compatible|f has maxLength 4 now; it had maxLength 3",
        "{type: array}|{type: array, items: {type: string}}|type|compatible|caller|f[] is string now; it was anything",
        "{type: object, additionalProperties: {type: string}}|{type: object}|type|reader|compatible|f{} is anything now; it was string",
        "{type: object}|{type: object, required: [a]}|field.added|compatible|caller|a is new: required, anything",
        "{enum: [1, 2]}|{enum: [1, 2], const: 2}|enum.removed|compatible|caller|f is never 1 now",
        // another type is one change with what comes with it
        "{type: integer, format: int64}|{type: [number, 'null']}|type|reader|compatible|f is number, or null now; it was integer, int64",
        "{type: [string, integer], format: date}|{type: string, format: date-time}|type|reader|caller|f is string, date-time now; it was integer or string, date",
        // parts: all of them hold
        "{allOf: [{type: string, nullable: true}, {type: string, nullable: true}]}|{allOf: [{type: string, nullable: true}, {type: string}]}|nullable|compatible|caller|f is never null now",
        "{allOf: [{enum: [a, b]}, {enum: [b, c]}]}|{enum: [a, b]}|enum.added|reader|compatible|f may be \"a\" now",
        "{allOf: [{maximum: 9}, {maximum: 5}]}|{maximum: 9}|limit.maximum|reader|compatible|f has maximum 9 now; it had maximum 5",
        // alternatives: what goes together
        "{anyOf: [{type: object, required: [a, b], properties: {a: {}, b: {}}}, {type: object, properties: {a: {}, b: {}}}]}|{anyOf: [{type: object, required: [a], properties: {a: {}, b: {}}}, {type: object, properties: {a: {}, b: {}}}]}|alternatives|compatible|compatible|f has other alternatives now: what goes together in one of them has changed",
        "{anyOf: [{type: object, required: [a], properties: {a: {}, b: {}}}, {type: object, required: [b], properties: {a: {}, b: {}}}]}|{type: object, properties: {a: {}, b: {}}}|alternatives|reader|compatible|f has other alternatives now: what goes together in one of them has changed",
        // alternatives: the limits of one that the others do not have
        "{oneOf: [{type: string}, {type: boolean, enum: [true]}]}|{oneOf: [{type: string}, {type: boolean}]}|enum.dropped|reader|compatible|f may be any value now",
        "{oneOf: [{type: boolean, enum: [true]}, {type: string}]}|{oneOf: [{type: string}, {type: boolean, enum: [false]}]}|enum.added enum.removed|reader|caller|",
        "{oneOf: [{type: integer}, {type: string, maxLength: 5}]}|{oneOf: [{type: integer}, {type: string, maxLength: 9}]}|limit.maxLength|reader|compatible|f has maxLength 9 now; it had maxLength 5",
        "{oneOf: [{type: boolean}, {type: string}]}|{oneOf: [{type: boolean}, {type: string, format: date}]}|format|compatible|caller|f has the format date now; it had no format",
        // unions: what may come
        "{type: string}|{oneOf: [{type: string}, {type: integer}]}|type|reader|compatible|f is integer or string now; it was string",
        "{oneOf: [{enum: [a]}, {enum: [b]}]}|{enum: [a]}|enum.removed|compatible|caller|f is never \"b\" now",
      })
  void namesTheChangeAndWhomItBreaks(
      String older, String newer, String kinds, String read, String sent, String what)
      throws IOException {
    List<Difference> ofResponse = compare(inResponse(older), inResponse(newer));
    List<Difference> ofParameter = compare(inParameter(older), inParameter(newer));

    assertThat(ofResponse)
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder(kinds.split(" ", -1));
    assertThat(worst(ofResponse)).isEqualTo(effect(read));
    assertThat(ofParameter).hasSameSizeAs(ofResponse);
    assertThat(worst(ofParameter)).isEqualTo(effect(sent));
    if (what != null) {
      assertThat(ofResponse.get(0).what()).isEqualTo(what);
      assertThat(ofParameter.get(0).what())
          .isEqualTo(what.replaceFirst("f", "the query parameter f"));
    }
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: string, nullable: true}|{type: [string, 'null']}",
        "{type: string, enum: [a], nullable: true}|{enum: [a, null]}",
        "{enum: [a]}|{const: a}",
        "{type: number, minimum: 1, exclusiveMinimum: true}|{type: number, exclusiveMinimum: 1}",
        "{type: string, minLength: 0}|{type: string}",
        "{type: string, maxLength: 32}|{type: string, maxLength: 32.0}",
        "{type: object, additionalProperties: true}|{type: object}",
        "{oneOf: [{type: string}, {type: integer}]}|{type: [integer, string]}",
        "{allOf: [{type: string}, {maxLength: 3}]}|{type: string, maxLength: 3}",
        "{allOf: [{type: string, maxLength: 5}, {maxLength: 3}]}|{type: string, maxLength: 3}",
        "{description: a, type: string, title: b}|{type: string}",
        "{}|{description: anything}",
        "{}|{title: anything, $comment: text, x-other: 1}",
        "{not: {type: string, title: a}}|{not: {description: b, type: string}}",
        "{allOf: [{anyOf: [{type: object}, {type: array}, {type: string}]}, {type: object, properties: {a: {type: string}}}]}|{type: object, properties: {a: {type: string}}}",
        "{allOf: [{required: [a]}, {properties: {a: {type: integer}}}, {properties: {a: {type: number, maximum: 3}}}]}|{required: [a], properties: {a: {type: integer, maximum: 3}}}",
        "{allOf: [{properties: {success: {enum: [true]}, result: {type: array, items: {type: object, properties: {a: {type: string}}}}}}, {properties: {success: {enum: [false]}, result: {type: object, nullable: true, enum: [null]}}}]}|{properties: {success: {enum: [false]}, result: {type: 'null'}}}",
        "{allOf: [{type: string, nullable: true}, {type: string}]}|{type: string}",
        "{allOf: [{properties: {a: {type: string}}}], additionalProperties: false}|{properties: {a: {type: string}}, unevaluatedProperties: false}",
        "{anyOf: [{type: string, maxLength: 3}, {type: integer}]}|{type: [string, integer], maxLength: 3}",
        "{type: array, items: {}}|{type: array}",
        "{anyOf: [{const: a}, {const: b}]}|{enum: [b, a]}",
      })
  void takesTwoSpellingsForTheSame(String one, String other) throws IOException {
    assertThat(compare(inResponse(one), inResponse(other))).isEmpty();
    assertThat(compare(inResponse(other), inResponse(one))).isEmpty();
  }

  @Test
  void takesManyAlternativesForTheSame() throws IOException {
    String many = alternatives(100);

    assertThat(compare(inResponse(many), inResponse(many))).isEmpty();
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: object, properties: {a: {}, b: {}}}|{type: object, properties: {a: {}, b: {}, c: {}}, anyOf: [{required: [a]}, {required: [b]}]}",
        "{type: object, properties: {a: {}, b: {}}, additionalProperties: false}|{type: object, properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}",
        "{type: string, maxLength: 9}|{type: string, maxLength: 20, anyOf: [{format: uuid}, {enum: [all]}]}",
        "{type: string, maxLength: 9}|{anyOf: [{type: string, format: uuid}, {type: string, enum: [all]}]}",
      })
  void findsWhatIsTakenTogetherNoMoreBesideWhatBreaksNobody(String older, String newer)
      throws IOException {
    assertThat(compare(inParameter(older), inParameter(newer)))
        .hasSize(2)
        .filteredOn(difference -> difference.effect().isBreaking())
        .extracting(Difference::kind)
        .containsExactly("alternatives");
  }

  @Test
  void findsOnlyWhatIsNewInManyAlternatives() throws IOException {
    String many = alternatives(30);
    String newField = many.replace("properties: {a7: {}}", "properties: {a7: {}, b7: {}}");

    assertThat(compare(inParameter(many), inParameter(newField)))
        .extracting(Difference::kind)
        .containsExactly("field.added");
    assertThat(compare(inParameter(many), inParameter(alternatives(31))))
        .extracting(Difference::kind)
        .containsExactly("field.added");
  }

  private static String alternatives(int count) {
    return IntStream.range(0, count)
        .mapToObj("{type: object, required: [a%1$s], properties: {a%1$s: {}}}"::formatted)
        .collect(Collectors.joining(", ", "{anyOf: [", "]}"));
  }

  @Test
  void recognisesAFieldThatIsSpeltAnew() throws IOException {
    String older = "{type: object, properties: {x_ZoneId: {type: string}}}";
    String newer = "{type: object, properties: {zone_id: {type: integer}}}";

    assertThat(compare(inResponse(older), inResponse(newer)))
        .extracting(Difference::what)
        .containsExactly("x_ZoneId is called zone_id now", "zone_id is integer now; it was string");
  }

  @Test
  void doesNotTakeAnotherFieldForTheOneThatIsGone() throws IOException {
    String older = "{type: object, properties: {ServiceName: {type: string}}}";
    String newer = "{type: object, properties: {ServiceFamilyName: {type: string}}}";

    assertThat(compare(inResponse(older), inResponse(newer)))
        .extracting(Difference::kind)
        .containsExactly("field.removed", "field.added");
  }

  @Test
  void endsAtASchemaThatContainsItself() throws IOException {
    String older = "{type: object, properties: {next: {$ref: '#/components/schemas/F'}}}";
    String newer =
        "{type: object, properties: {next: {$ref: '#/components/schemas/F'}, n: {type: string}}}";

    assertThat(compare(inResponse(older), inResponse(newer)))
        .extracting(Difference::what)
        .containsExactly("n is new: optional, string");
  }

  private static Effect worst(List<Difference> differences) {
    return differences.stream()
        .map(Difference::effect)
        .filter(Effect::isBreaking)
        .findFirst()
        .orElse(COMPATIBLE);
  }

  private static Effect effect(String word) {
    return switch (word) {
      case "reader" -> BREAKS_READER;
      case "caller" -> BREAKS_CALLER;
      default -> COMPATIBLE;
    };
  }

  private List<Difference> compare(JsonNode older, JsonNode newer) throws IOException {
    return Comparison.ofAll(
            Documents.document(older, directory.resolve("older.json")),
            Documents.document(newer, directory.resolve("newer.json")))
        .differences();
  }

  private static JsonNode inResponse(String schema) {
    return Documents.yaml(SmallApi.of(STRING, schema));
  }

  private static JsonNode inParameter(String schema) {
    return Documents.yaml(SmallApi.of(schema, STRING));
  }
}
