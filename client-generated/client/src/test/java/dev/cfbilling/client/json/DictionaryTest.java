package dev.cfbilling.client.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
  private static JsonReader array(String elements) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[" + elements + "]"));
    reader.beginArray();
    return reader;
  }

  private static List<@Nullable String> readAll(String elements) throws IOException {
    JsonReader reader = array(elements);
    Dictionary<String> dictionary = new Dictionary<>(Scalar.STRING);
    List<@Nullable String> texts = new ArrayList<>();
    while (reader.hasNext()) {
      texts.add(dictionary.orNull(reader));
    }
    reader.endArray();
    return texts;
  }

  @Test
  void givesTheSameObjectForWhatComesAgain() throws IOException {
    JsonReader reader = array("\"2026-10-01\",\"2026-10-01\",\"2026-10-02\",\"2026-10-01\"");
    Dictionary<LocalDate> dictionary = new Dictionary<>(Scalar.DATE);

    LocalDate first = dictionary.fromJson(reader);

    assertThat(dictionary.fromJson(reader)).isSameAs(first).isEqualTo("2026-10-01");
    assertThat(dictionary.fromJson(reader)).isEqualTo("2026-10-02");
    assertThat(dictionary.fromJson(reader)).isSameAs(first);
  }

  @Test
  void tellsWhatIsWrittenOtherwiseFromWhatIsAnother() throws IOException {
    List<@Nullable String> texts =
        readAll("\"ab\",\"ab\",\"a\\u0062\",\"a\",\"abc\",\"\",\"\",null,\"\",\"ab\"");

    assertThat(texts).containsExactly("ab", "ab", "ab", "a", "abc", "", "", null, "", "ab");
    assertThat(texts.get(2)).isSameAs(texts.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 256})
  void sharesAsManyTextsAsItKnows(int different) throws IOException {
    List<@Nullable String> texts = readThrice(different);

    for (int i = 0; i < different; i++) {
      assertThat(texts.get(2 * different + i)).isEqualTo("" + i).isSameAs(texts.get(different + i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 2_000})
  void readsMoreTextsWithoutSharingThem(int different) throws IOException {
    List<@Nullable String> texts = readThrice(different);

    for (int i = 0; i < different; i++) {
      assertThat(texts.get(2 * different + i))
          .isEqualTo("" + i)
          .isNotSameAs(texts.get(different + i));
    }
  }

  private static List<@Nullable String> readThrice(int different) throws IOException {
    String once =
        IntStream.range(0, different).mapToObj(i -> "\"" + i + "\"").collect(joining(","));
    return readAll(once + "," + once + "," + once);
  }

  @Test
  void keepsNoLongText() throws IOException {
    String text = "x".repeat(129);

    List<@Nullable String> texts =
        readAll("'%1$s','%1$s','%1$s'".formatted(text).replace('\'', '"'));

    assertThat(texts).containsExactly(text, text, text);
    assertThat(texts.get(2)).isNotSameAs(texts.get(1));
  }

  @Test
  void readsRandomTextsLikeAReaderWithoutADictionary() throws IOException {
    Random random = new Random(6);
    for (int run = 0; run < 200; run++) {
      int different = 1 + random.nextInt(400);
      List<String> sent =
          random
              .ints(1_000, 0, different)
              .mapToObj(i -> i % 7 + "é\"\\\n".repeat(i % 3) + i)
              .toList();
      String json = sent.stream().map(Scalar.STRING::toJson).collect(joining(", "));

      assertThat(readAll(json)).isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12             | Expected an RFC 3339 date but was NUMBER at $[2]",
        "null           | Expected an RFC 3339 date but was NULL at $[2]",
        "[]             | Expected an RFC 3339 date but was BEGIN_ARRAY at $[2]",
        "\"2026-02-30\" | '2026-02-30' is not an RFC 3339 date at $[2]",
      })
  void refusesWithTheSameWordsAsWithoutADictionary(String element, String message)
      throws IOException {
    JsonReader reader = array("\"2026-10-01\",\"2026-10-01\"," + element);
    Dictionary<LocalDate> dictionary = new Dictionary<>(Scalar.DATE);
    dictionary.fromJson(reader);
    dictionary.fromJson(reader);

    assertThatThrownBy(() -> dictionary.fromJson(reader))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }
}
