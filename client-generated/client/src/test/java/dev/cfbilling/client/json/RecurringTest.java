package dev.cfbilling.client.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said of a reader holds of one that looks ahead and of one that does not. */
class RecurringTest {
  private static final List<Function<BufferedSource, JsonReader>> READERS =
      List.of(JsonReader::of, Lookahead::reader);

  /** Reads a value of each object; the other key of the object is the same in all. */
  private static final class Objects<T> {
    final JsonReader reader;
    final Members members;
    final Recurring<T> recurring;

    Objects(Function<BufferedSource, JsonReader> open, Scalar<T> scalar, Stream<String> values)
        throws IOException {
      String json =
          values.map(value -> "{\"i\":1,\"k\":" + value + "}").collect(joining(", ", "[", "]"));
      reader = open.apply(new Buffer().writeUtf8(json));
      members = Keys.of("i", "k").members(reader);
      recurring = members.recurring(1, scalar);
      reader.beginArray();
    }

    @Nullable T next() throws IOException {
      members.begin(reader);
      members.next(reader);
      reader.nextInt();
      members.next(reader);
      assertThat(members.key()).isEqualTo(1);
      T value = recurring.orNull(reader);
      assertThat(members.next(reader)).isFalse();
      reader.endObject();
      return value;
    }

    List<@Nullable T> readAll() throws IOException {
      List<@Nullable T> values = new ArrayList<>();
      while (reader.hasNext()) {
        values.add(next());
      }
      reader.endArray();
      return values;
    }
  }

  private static <T> List<@Nullable T> read(
      Function<BufferedSource, JsonReader> open, Scalar<T> scalar, String... values)
      throws IOException {
    return new Objects<>(open, scalar, Stream.of(values)).readAll();
  }

  @Test
  void givesTheSameObjectForAStringThatComesAgain() throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      List<@Nullable LocalDate> days =
          read(
              open,
              Scalar.DATE,
              "\"2026-10-01\"",
              "\"2026-10-01\"",
              "\"2026-10-02\"",
              "\"2026-10-01\"",
              "\"2026-10-01\"",
              "\"2026-10-02\"");

      assertThat(days.get(0)).isEqualTo("2026-10-01");
      assertThat(days.get(2)).isEqualTo("2026-10-02");
      assertThat(days.get(1)).isSameAs(days.get(0));
      assertThat(days.get(3)).isSameAs(days.get(0));
      assertThat(days.get(4)).isSameAs(days.get(0));
      assertThat(days.get(5)).isSameAs(days.get(2));
    }
  }

  @Test
  void givesTheSameObjectForANumberThatIsWrittenTheSame() throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      List<@Nullable BigDecimal> prices =
          read(open, Scalar.DECIMAL, "0.50", "0.50", "0.50", "0.5", "5e-1", "0.5");

      assertThat(prices.get(0)).isEqualTo(new BigDecimal("0.50"));
      assertThat(prices.get(3)).isEqualTo(new BigDecimal("0.5"));
      assertThat(prices.get(4)).isEqualTo(new BigDecimal("5E-1"));
      assertThat(prices.get(1)).isSameAs(prices.get(0));
      assertThat(prices.get(2)).isSameAs(prices.get(0));
      assertThat(prices.get(5)).isSameAs(prices.get(3));
    }
  }

  @Test
  void tellsWhatIsWrittenOtherwiseFromWhatIsAnother() throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      List<@Nullable String> texts =
          read(
              open,
              Scalar.STRING,
              "\"ab\",\"ab\",\"a\\u0062\",\"a\",\"abc\",\"\",\"\",null,null,\"\",\"ab\",\"null\""
                  .split(",", -1));

      assertThat(texts)
          .containsExactly("ab", "ab", "ab", "a", "abc", "", "", null, null, "", "ab", "null");
      assertThat(texts.get(2)).isSameAs(texts.get(0));
    }
  }

  /** Neither has bytes of its own, so that both would be taken for a question mark. */
  @Test
  void tellsHalvesOfSurrogatePairsFromQuestionMarks() throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      assertThat(read(open, Scalar.STRING, "\"\\ud83d\"", "\"\\ud83d\"", "\"?\"", "\"\\ud83d\""))
          .containsExactly("\ud83d", "\ud83d", "?", "\ud83d");
    }
  }

  @Test
  void takesNoNumberForTheStartOfAnother() throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      assertThat(read(open, Scalar.INT64, "1", "1", "1", "12", "1", "1.0", "1e2", "1 "))
          .containsExactly(1L, 1L, 1L, 12L, 1L, 1L, 100L, 1L);
    }
  }

  @Test
  void readsBooleans() throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      assertThat(read(open, Scalar.BOOLEAN, "true", "true", "false", "null", "true"))
          .containsExactly(true, true, false, null, true);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50, 64})
  void sharesAsManyTextsAsItKnows(int different) throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      List<@Nullable String> texts = readThrice(open, different);

      for (int i = 0; i < different; i++) {
        assertThat(texts.get(2 * different + i))
            .isEqualTo("" + i)
            .isSameAs(texts.get(different + i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 2_000})
  void readsMoreTextsWithoutSharingThem(int different) throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      List<@Nullable String> texts = readThrice(open, different);

      for (int i = 0; i < different; i++) {
        assertThat(texts.get(2 * different + i))
            .isEqualTo("" + i)
            .isNotSameAs(texts.get(different + i));
      }
    }
  }

  private static List<@Nullable String> readThrice(
      Function<BufferedSource, JsonReader> open, int different) throws IOException {
    Stream<String> thrice =
        IntStream.range(0, 3 * different).mapToObj(i -> "\"" + i % different + "\"");
    return new Objects<>(open, Scalar.STRING, thrice).readAll();
  }

  @Test
  void keepsNoLongText() throws IOException {
    String text = "x".repeat(129);
    String json = "\"" + text + "\"";
    for (Function<BufferedSource, JsonReader> open : READERS) {
      List<@Nullable String> texts = read(open, Scalar.STRING, json, json, json);

      assertThat(texts).containsExactly(text, text, text);
      assertThat(texts.get(2)).isNotSameAs(texts.get(1));
    }
  }

  @Test
  void givesUpOnManyLongTextsToo() throws IOException {
    Stream<String> values =
        Stream.concat(
            IntStream.range(0, 65).mapToObj(i -> "\"" + "x".repeat(129 + i) + "\""),
            Stream.of("\"a\"", "\"a\"", "\"a\""));

    List<@Nullable String> texts =
        new Objects<>(Lookahead::reader, Scalar.STRING, values).readAll();

    assertThat(texts.get(67)).isEqualTo("a").isNotSameAs(texts.get(66));
  }

  @Test
  void readsRandomTextsLikeAReaderWithoutAMemory() throws IOException {
    Random random = new Random(6);
    for (int run = 0; run < 200; run++) {
      int different = 1 + random.nextInt(100);
      List<String> sent =
          random
              .ints(1_000, 0, different)
              .mapToObj(i -> i % 7 + "é\"\\\n".repeat(i % 3) + i)
              .toList();

      Stream<String> json = sent.stream().map(Scalar.STRING::toJson);
      assertThat(new Objects<>(READERS.get(run % 2), Scalar.STRING, json).readAll())
          .isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12             | Expected an RFC 3339 date but was NUMBER at $[2].k",
        "[]             | Expected an RFC 3339 date but was BEGIN_ARRAY at $[2].k",
        "\"2026-02-30\" | '2026-02-30' is not an RFC 3339 date at $[2].k",
      })
  void refusesWithTheSameWordsAsAnyScalar(String value, String message) throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      Stream<String> values = Stream.of("\"2026-10-01\"", "\"2026-10-01\"", value);
      Objects<?> objects = new Objects<>(open, Scalar.DATE, values);
      objects.next();
      objects.next();

      assertThatThrownBy(objects::next).isInstanceOf(JsonDataException.class).hasMessage(message);
    }
  }

  @Test
  void refusesANullWhereThereMustBeAValue() throws IOException {
    for (Function<BufferedSource, JsonReader> open : READERS) {
      JsonReader reader = open.apply(new Buffer().writeUtf8("{\"k\":null}"));
      Members members = Keys.of("k").members(reader);
      Recurring<String> recurring = members.recurring(0, Scalar.STRING);
      members.begin(reader);
      members.next(reader);

      assertThatThrownBy(() -> recurring.fromJson(reader))
          .isInstanceOf(JsonDataException.class)
          .hasMessage("Expected a string but was NULL at $.k");
    }
  }
}
