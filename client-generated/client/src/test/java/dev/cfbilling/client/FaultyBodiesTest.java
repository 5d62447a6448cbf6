package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.model.BillingProfile;
import dev.cfbilling.client.model.ChargeCategory;
import dev.cfbilling.client.model.FailureEnvelope;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.model.PaygoUsageRecord;
import dev.cfbilling.client.model.UsageMessage;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault at every key of every model is refused where it is, apart from what is tolerated on
 * purpose.
 */
class FaultyBodiesTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();

  private static final Map<String, String> VALUES =
      Map.of("string", "\"x\"", "number", "1.5", "boolean", "true", "object", "{}", "array", "[]");

  private static final List<String> NO_DATE_TIMES =
      List.of(
          "",
          "yesterday",
          "2025-05-01",
          "2025-05-01 00:00:00Z",
          "2025-05-01T00:00:00",
          "2025-05-01T00:00Z",
          "2025-05-01T00:00:00+0000",
          "2025-05-01T00:00:00+24:00",
          "2025-05-01T24:00:00Z",
          "2025-02-30T00:00:00Z",
          "2025-05-01T00:00:00Z\\n",
          "2025-05-01T00:00:00Z[UTC]",
          "12025-05-01T00:00:00Z");

  private static final List<String> NO_INT64 =
      List.of("1.5", "9223372036854775808", "-9223372036854775809", "1e19", "1e1000000000");

  static List<Class<?>> models() throws IOException {
    return GeneratedAdaptersTest.models();
  }

  /** What JSON calls a value of the type. */
  private static String jsonType(Type type) {
    if (!(type instanceof Class<?> plain)) {
      return type.getTypeName().startsWith("java.util.Map") ? "object" : "array";
    }
    if (plain == BigDecimal.class || plain == Long.class) {
      return "number";
    }
    if (plain == Boolean.class || plain == boolean.class) {
      return "boolean";
    }
    boolean isText =
        plain == String.class || plain == OffsetDateTime.class || RandomDocument.isOpenEnum(plain);
    return isText ? "string" : "object";
  }

  private static void forEachKey(Class<?> model, BiConsumer<String, ModelProperty> test) {
    for (ModelProperty property : ModelProperty.of(model)) {
      test.accept(property.key(), property);
    }
  }

  /** Breaks one key of a document that is otherwise as it should be. */
  private static String with(Class<?> model, String key, String value) {
    Map<String, String> members = new RandomDocument(new Random(29)).members(model);
    members.put(key, value);
    return RandomDocument.object(members);
  }

  private static void assertRefused(Class<?> model, String json, String path) {
    assertThatThrownBy(() -> MOSHI.adapter(model).fromJson(json))
        .as(json)
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith(" " + path);
  }

  @ParameterizedTest
  @MethodSource("models")
  void refusesAValueOfAnotherType(Class<?> model) {
    forEachKey(
        model,
        (key, property) ->
            VALUES.forEach(
                (type, value) -> {
                  if (!type.equals(jsonType(property.type()))) {
                    assertRefused(model, with(model, key, value), "$." + key);
                  }
                }));
  }

  @ParameterizedTest
  @MethodSource("models")
  void refusesADocumentWithoutARequiredKey(Class<?> model) {
    for (String key : RandomDocument.required(model)) {
      Map<String, String> members = new RandomDocument(new Random(29)).members(model);
      if (members.remove(key) != null) {
        assertThatThrownBy(() -> MOSHI.adapter(model).fromJson(RandomDocument.object(members)))
            .hasMessage("Required value '" + key + "' missing at $");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void refusesANullOfWhatIsRequired(Class<?> model) {
    forEachKey(
        model,
        (key, property) -> {
          if (!property.nullable()) {
            assertRefused(model, with(model, key, "null"), "$." + key);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void refusesWhatIsNoDateTimeAndNoWholeNumber(Class<?> model) {
    forEachKey(
        model,
        (key, property) -> {
          Type type = property.type();
          if (type == OffsetDateTime.class) {
            NO_DATE_TIMES.forEach(
                text -> assertRefused(model, with(model, key, '"' + text + '"'), "$." + key));
          } else if (type == Long.class) {
            NO_INT64.forEach(number -> assertRefused(model, with(model, key, number), "$." + key));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void refusesTheOtherSuccess(Class<?> model) {
    Map<String, String> members = new RandomDocument(new Random(29)).members(model);
    String success = members.get("success");
    if (success != null) {
      Set<String> others =
          Set.of("\"" + success + "\"", "null", "0", success.equals("true") ? "false" : "true");
      others.forEach(other -> assertRefused(model, with(model, "success", other), "$.success"));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void takesANullOfWhatMayBeAbsent(Class<T> model) {
    Set<String> required = RandomDocument.required(model);
    forEachKey(
        model,
        (key, property) -> {
          if (property.nullable() && !required.contains(key)) {
            T value = read(model, with(model, key, "null"));

            assertThat(MOSHI.adapter(model).toJson(value).contains("\"" + key + "\":null"))
                .as("%s is written as null, as it came, if the contract allows that", key)
                .isEqualTo(property.tracked());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void keepsAKeyThatTheContractDoesNotKnow(Class<T> model) {
    T value = read(model, with(model, "x_New", "[{}]"));

    assertThat(MOSHI.adapter(model).toJson(value)).contains("\"x_New\":[{}]");
  }

  @Test
  void takesTheLastOfTwoKeys() {
    assertThat(read(UsageMessage.class, "{\"message\": \"a\", \"code\": 1, \"message\": \"b\"}"))
        .isEqualTo(UsageMessage.builder().code(1L).message("b").build());
  }

  @Test
  void takesAnyStringForOneOfAList() throws IOException {
    assertThat(MOSHI.adapter(ChargeCategory.class).fromJson("\"usage \""))
        .isEqualTo(new ChargeCategory("usage "));
  }

  @Test
  void takesTextOfAnyLengthAndListsWithoutElements() {
    String longId = "0".repeat(33);

    assertThat(read(BillingProfile.class, "{\"id\": \"" + longId + "\"}").id()).isEqualTo(longId);
    assertThat(read(FailureEnvelope.class, "{\"success\": false, \"errors\": []}").errors())
        .isEmpty();
  }

  @Test
  void takesALeapSecondForTheInstantAfterIt() {
    PaygoUsageRecord usage =
        read(
            PaygoUsageRecord.class,
            with(PaygoUsageRecord.class, "ChargePeriodEnd", "\"2016-12-31T23:59:60Z\""));

    assertThat(usage.chargePeriodEnd()).isEqualTo("2017-01-01T00:00:00Z");
  }

  private static <T> T read(Class<T> model, String json) {
    try {
      T value = MOSHI.adapter(model).fromJson(json);
      assertThat(value).isNotNull();
      return value;
    } catch (IOException noJson) {
      throw new AssertionError(json, noJson);
    }
  }
}
