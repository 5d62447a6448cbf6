package dev.cfbilling.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookaheadTest {
  private static final Keys KEYS = Keys.of("first", "name", "price", "paid", "none");

  /** As much as the random bodies have to differ in, for the pieces of a buffer to end anywhere. */
  private static final int SEGMENT = 8192;

  private static final String DAMAGE = "\",:{}[]1ax\\ ";

  /** Reads the objects in an array. */
  private static final class Objects {
    final JsonReader reader;
    final Members members;
    final Recurring<String> name;
    final Recurring<BigDecimal> price;
    final Recurring<Boolean> paid;
    final Recurring<Long> none;

    /** The members of the objects, and how reading ended. */
    final List<String> seen = new ArrayList<>();

    /** Where the reader was when it had the last value of each object. */
    final List<String> paths = new ArrayList<>();

    Objects(JsonReader reader) {
      this.reader = reader;
      members = KEYS.members(reader);
      name = members.recurring(1, Scalar.STRING);
      price = members.recurring(2, Scalar.DECIMAL);
      paid = members.recurring(3, Scalar.BOOLEAN);
      none = members.recurring(4, Scalar.INT64);
    }

    Objects readAll() {
      try {
        reader.beginArray();
        while (reader.hasNext()) {
          readObject();
        }
        reader.endArray();
        seen.add(reader.peek().toString());
      } catch (JsonDataException | IOException refused) {
        seen.add(refused.getClass() + " " + refused.getMessage() + " " + Lookahead.path(reader));
      }
      return this;
    }

    private void readObject() throws IOException {
      String path = "";
      members.begin(reader);
      while (members.next(reader)) {
        switch (members.key()) {
          case 0 -> seen.add("first " + reader.nextInt());
          case 1 -> seen.add("name " + name.orNull(reader));
          case 2 -> seen.add("price " + price.orNull(reader));
          case 3 -> seen.add("paid " + paid.orNull(reader));
          case 4 -> seen.add("none " + none.orNull(reader));
          default -> {
            seen.add("other " + reader.nextName());
            reader.skipValue();
          }
        }
        path = reader.getPath();
      }
      reader.endObject();
      seen.add("end");
      paths.add(path);
    }
  }

  private static List<String> read(JsonReader reader) {
    return new Objects(reader).readAll().seen;
  }

  private static List<String> read(Function<BufferedSource, JsonReader> open, String json) {
    return read(open.apply(new Buffer().writeUtf8(json)));
  }

  /** It shows in the reader's path, which stays at the last key that the reader has read itself. */
  @Test
  void passesOverWhatComesAgainWithoutTheReader() {
    String object = "{\"first\":1,\"name\":\"Zürich\",\"price\":0.50,\"none\":null}";
    Objects objects = lookingAhead("[" + (object + ",").repeat(3) + object + "]");

    assertThat(String.join(",", objects.seen))
        .isEqualTo("first 1,name Zürich,price 0.50,none null,end,".repeat(4) + "END_DOCUMENT");
    assertThat(objects.paths)
        .as("read, seen again but for the null, passed over, passed over")
        .containsExactly("$[0].none", "$[1].price", "$[2].first", "$[3].first");
  }

  /** With white space in it nothing is ever what is expected; without, the keys would be. */
  @Test
  void givesUpWhereLittleComesAgain() {
    String compact = "{\"first\":1,\"name\":\"a\",\"price\":1}";
    String usual = (compact + ",").repeat(10);
    String indented = (compact.replace(":", ": ") + ",").repeat(501);

    assertThat(lastPath("[" + usual + compact + "]")).isEqualTo("$[10].first");
    assertThat(lastPath("[" + usual + indented + usual + compact + "]")).isEqualTo("$[521].price");
  }

  /** Each name is another than the one before, and each price the same. */
  @Test
  void goesOnWhereHalfComesAgain() {
    String compact = "{\"first\":1,\"name\":\"a\",\"price\":1}";
    String half = (compact + "," + compact.replace("\"a\"", "\"b\"") + ",").repeat(1_001);

    assertThat(lastPath("[" + half + (compact + ",").repeat(3) + compact + "]"))
        .isEqualTo("$[2005].first");
  }

  private static String lastPath(String json) {
    List<String> paths = lookingAhead(json).paths;
    return paths.get(paths.size() - 1);
  }

  private static Objects lookingAhead(String json) {
    return new Objects(Lookahead.reader(new Buffer().writeUtf8(json))).readAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{,\"name\":\"a\"}",
        "{,\"first\":1,\"name\":\"a\"}",
        "{\"first\":1,,\"name\":\"a\"}",
        "{\"first\":1,\"name\":\"a\",}",
        "{\"first\":1,\"name\":\"a\"]",
        "{\"first\":1,\"name\":\"a\" \"price\":1}",
        "{\"first\":1,\"name\":\"a\"\"price\":1}",
        "{\"first\":1,\"name\":\"a\"",
        "{\"first\":1,\"name\":\"a",
        "{\"first\":1,\"name\":\"a\",\"price\":1x}",
        "{\"first\":1,\"name\":\"a\",\"price\":1.}",
        "{\"first\":1,\"name\":\"a\",\"price\":\"1\"}",
        "{\"first\":1,\"name\":\"a\",\"name\":\"b\",\"name\":\"a\"}",
        "{\"name\":\"a\",\"first\":1,\"price\":1}",
        "{}",
        "null",
      })
  void isAsStrictAsTheReader(String last) {
    String usual = "{\"first\":1,\"name\":\"a\",\"price\":1},";
    String json = "[" + usual.repeat(3) + last;

    for (String end : List.of("", "]", "," + usual + "]")) {
      assertThat(read(Lookahead::reader, json + end)).isEqualTo(read(JsonReader::of, json + end));
    }
  }

  /** Or the reader would take the object for an empty one, and the comma for a mistake. */
  @ParameterizedTest
  @ValueSource(strings = {"{,\"name\":\"a\"}", "{,\"name\":\"a\",\"price\":1}", "{,"})
  void leavesTheFirstMemberToTheReader(String last) {
    String json = "[" + "{\"name\":\"a\",\"price\":1},".repeat(4) + last + "]";

    assertThat(read(Lookahead::reader, json)).isEqualTo(read(JsonReader::of, json));
  }

  @ParameterizedTest
  @CsvSource({"' '", "'\n'", "'\r\n\t'"})
  void readsWhatIsIndented(String space) {
    String object = "{\"first\":1,\"name\":\"a\",\"price\":1}";
    String json = "[" + (object + ",").repeat(5) + object + "]";
    String indented = json.replaceAll("[\\[\\]{},:]", space + "$0" + space);

    assertThat(read(Lookahead::reader, indented)).isEqualTo(read(JsonReader::of, json));
  }

  /** In whichever pieces they come, and whatever is wrong with them. */
  @Test
  void readsRandomBodiesLikeAReaderThatDoesNotLookAhead() {
    Random random = new Random(41);
    int refused = 0;
    for (int run = 0; run < 3_000; run++) {
      String body = randomBody(random);
      byte[] bytes = (run % 2 == 0 ? body : damaged(body, random)).getBytes(StandardCharsets.UTF_8);

      List<String> expected = read(JsonReader.of(new Buffer().write(bytes)));
      JsonReader looking = Lookahead.reader(Okio.buffer(new Pieces(bytes, random)));
      assertThat(read(looking)).as("run %d: %s", run, body).isEqualTo(expected);
      refused += expected.get(expected.size() - 1).startsWith("class ") ? 1 : 0;
    }
    assertThat(refused).isBetween(800, 1_490);
  }

  private static String randomBody(Random random) {
    StringBuilder body = new StringBuilder("[");
    body.append("{\"padding\":\"").append("x".repeat(random.nextInt(SEGMENT))).append("\"}");
    int objects = 1 + random.nextInt(60);
    for (int i = 0; i < objects; i++) {
      body.append(random.nextInt(20) == 0 ? ", " : ",").append("{\"first\":").append(i);
      member(body, random, "name", "\"a\"", "\"a\"", "\"b\"", "\"Zürich\"", "\"\\u0061\"", "null");
      member(body, random, "price", "0.5", "0.5", "0.50", "5e-1", "0", "-0", "null", "" + i);
      member(body, random, "paid", "true", "true", "false", "null");
      member(body, random, "none", "null", "null", "1", "12", "123");
      member(body, random, "other", "[1,{\"name\":\"a\"}]", "{}");
      body.append('}');
    }
    return body.append(']').toString();
  }

  private static void member(StringBuilder body, Random random, String key, String... values) {
    if (random.nextInt(8) > 0) {
      String value = values[random.nextInt(random.nextInt(values.length) + 1)];
      body.append(",\"").append(key).append("\":").append(value);
    }
  }

  private static String damaged(String body, Random random) {
    int start = body.indexOf('}');
    int place = start + random.nextInt(body.length() - start);
    int character = random.nextInt(DAMAGE.length());
    String replacement = random.nextBoolean() ? "" : DAMAGE.substring(character, character + 1);
    return body.substring(0, place)
        + replacement
        + body.substring(Math.min(body.length(), place + random.nextInt(3)));
  }

  /** Bytes that come in pieces, as from a network. */
  private static final class Pieces implements Source {
    private final Buffer rest = new Buffer();
    private final Random random;
    private final int longest;

    Pieces(byte[] bytes, Random random) {
      rest.write(bytes);
      this.random = random;
      this.longest = 1 + random.nextInt(random.nextBoolean() ? 20 : SEGMENT);
    }

    @Override
    public long read(Buffer sink, long byteCount) {
      return rest.read(sink, Math.min(byteCount, 1 + random.nextInt(longest)));
    }

    @Override
    public Timeout timeout() {
      return Timeout.NONE;
    }

    @Override
    public void close() {}
  }
}
