package dev.cfbilling.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.750",
        "5E-6",
        "0.000005",
        "1e-7",
        "-0",
        "12345678901234567890.123",
        "0.1000000000000000055511151231257827021181583404541015625",
        "1.7976931348623157e308"
      })
  void keepsEveryDigitAndTheScaleOfADecimal(String json) throws IOException {
    assertThat(read(Scalar.DECIMAL, json)).isEqualTo(new BigDecimal(json));
  }

  @Test
  void readsRandomDecimalsExactly() throws IOException {
    Random random = new Random(8259);
    for (int i = 0; i < 20_000; i++) {
      String json = decimal(random);
      assertThat(read(Scalar.DECIMAL, json)).as(json).isEqualTo(new BigDecimal(json));
    }
  }

  private static String decimal(Random random) {
    StringBuilder json = new StringBuilder(random.nextBoolean() ? "-" : "");
    json.append(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
    if (random.nextBoolean()) {
      json.append('.').append(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
    }
    if (random.nextInt(4) == 0) {
      json.append("eE".charAt(random.nextInt(2))).append(random.nextInt(-300, 300));
    }
    return json.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "12.0, 12",
    "1.2e1, 12",
    "-0, 0",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "75000000000.00, 75000000000"
  })
  void takesAnyWholeNumberOf64Bits(String json, long expected) throws IOException {
    assertThat(read(Scalar.INT64, json)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "9223372036854775808", "-9223372036854775809", "1e19", "1e-1"})
  void refusesWhatIsNoWholeNumberOf64Bits(String json) {
    assertThatThrownBy(() -> read(Scalar.INT64, json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("'" + json + "' is not an int64 at $.it");
  }

  @Test
  void refusesWhatIsNoWholeNumberOf32Bits() throws IOException {
    assertThat(read(Scalar.INT32, "2147483647")).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> read(Scalar.INT32, "2147483648"))
        .hasMessage("'2147483648' is not an int32 at $.it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "1e-1000000000", "0e1000000000", "1e99999999999999"})
  void refusesAnAbsurdExponentWithoutTheDigitsItStandsFor(String json) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();

    for (Scalar<?> scalar : List.of(Scalar.DECIMAL, Scalar.INT64, Scalar.INT32)) {
      assertThatThrownBy(() -> read(scalar, json))
          .isInstanceOf(JsonDataException.class)
          .hasMessageStartingWith("'" + json + "' is not ");
    }

    assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000);
  }

  @Test
  void refusesAnAbsurdlyLongNumberAndQuotesItsStart() {
    assertThatThrownBy(() -> read(Scalar.DECIMAL, "1".repeat(1_000_000)))
        .hasMessage("'" + "1".repeat(64) + "…' is not a decimal number at $.it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"0.75\" | Expected a decimal number but was STRING at $.it",
        "true     | Expected a decimal number but was BOOLEAN at $.it",
        "null     | Expected a decimal number but was NULL at $.it",
        "[]       | Expected a decimal number but was BEGIN_ARRAY at $.it",
      })
  void takesANumberForANumberOnly(String json, String message) {
    assertThatThrownBy(() -> read(Scalar.DECIMAL, json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }

  @Test
  void takesAStringForAStringOnly() {
    assertThatThrownBy(() -> read(Scalar.STRING, "12"))
        .hasMessage("Expected a string but was NUMBER at $.it");
    assertThatThrownBy(() -> read(Scalar.BOOLEAN, "\"true\""))
        .hasMessage("Expected a boolean but was STRING at $.it");
  }

  @Test
  void namesAnUnreadableDateAndItsPlace() {
    assertThatThrownBy(() -> read(Scalar.DATE_TIME, "\"2025-02-30T00:00:00Z\""))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("'2025-02-30T00:00:00Z' is not an RFC 3339 date-time at $.it");
    assertThatThrownBy(() -> read(Scalar.DATE, "\"2025-02-30\""))
        .hasMessage("'2025-02-30' is not an RFC 3339 date at $.it");
  }

  @Test
  void putsNoControlCharacterIntoAMessage() {
    assertThatThrownBy(() -> read(Scalar.DATE, "\"a\\nb\\u001b[0m\""))
        .hasMessage("'a?b?[0m' is not an RFC 3339 date at $.it");
  }

  @Test
  void doesNotQuoteASensitiveValue() {
    assertThatThrownBy(() -> read(Scalar.INT64.sensitive(), "4242.5"))
        .hasMessage("The value is not an int64 at $.it");
    assertThatThrownBy(() -> read(Scalar.DATE.sensitive(), "\"1980-13-01\""))
        .hasMessage("The value is not an RFC 3339 date at $.it");
  }

  @Test
  void namesTheElementOfAnArray() {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[1, 2.5, 3]"));

    assertThatThrownBy(() -> new ListJsonAdapter<>(Scalar.INT64).fromJson(reader))
        .hasMessage("'2.5' is not an int64 at $[1]");
  }

  @Test
  void readsANullWhereOneMayBe() throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[null, 1]"));
    reader.beginArray();

    assertThat(Scalar.INT64.orNull(reader)).isNull();
    assertThat(Scalar.INT64.orNull(reader)).isEqualTo(1);
  }

  private static <T> T read(JsonAdapter<T> adapter, String json) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"it\": " + json + "}"));
    reader.beginObject();
    assertThat(reader.nextName()).isEqualTo("it");
    T value = adapter.fromJson(reader);
    reader.endObject();
    return value;
  }
}
