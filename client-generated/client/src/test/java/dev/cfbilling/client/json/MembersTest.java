package dev.cfbilling.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final List<String> NAMES = List.of("a", "ab", "b", "x_Zone", "Zürich");

  /** Reads objects of one body; gives what stood at each key, and where the reader saw itself. */
  private static List<String> read(String objects) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[" + objects + "]"));
    Members members = Keys.of(NAMES.toArray(String[]::new)).members(reader);
    List<String> seen = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      members.begin(reader);
      while (members.next(reader)) {
        if (members.key() < 0) {
          reader.skipName();
          reader.skipValue();
        } else {
          String path = reader.getPath();
          seen.add(path + " " + NAMES.get(members.key()) + "=" + reader.nextInt());
        }
      }
      reader.endObject();
    }
    reader.endArray();
    return seen;
  }

  @Test
  void findsKeysInAnyOrder() throws IOException {
    assertThat(read("{\"a\":1,\"ab\":2},{\"ab\":3,\"b\":4,\"a\":5},{},{\"ab\":6,\"x_Zone\":7}"))
        .containsExactly(
            "$[0].a a=1",
            "$[0].ab ab=2",
            "$[1].ab ab=3",
            "$[1].b b=4",
            "$[1].a a=5",
            "$[3].ab ab=6",
            "$[3].x_Zone x_Zone=7");
  }

  @Test
  void leavesOtherKeysAlone() throws IOException {
    assertThat(read("{\"a\":1,\"abc\":2,\"ab\":3},{\"c\":[],\"a\":4,\"\":{},\"ab\":5}"))
        .containsExactly("$[0].a a=1", "$[0].ab ab=3", "$[1].a a=4", "$[1].ab ab=5");
  }

  @Test
  void findsAKeyHoweverItIsWritten() throws IOException {
    assertThat(read("{\"\\u0061\":1,\"a\\u0062\":2,\"Z\\u00fcrich\":3,\"Zürich\":4}"))
        .containsExactly(
            "$[0].a a=1", "$[0].ab ab=2", "$[0].Zürich Zürich=3", "$[0].Zürich Zürich=4");
  }

  @Test
  void findsEveryKeyOfRandomObjects() throws IOException {
    Random random = new Random(6);
    List<String> expected = new ArrayList<>();
    List<String> objects = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      List<String> names = new ArrayList<>(NAMES.subList(random.nextInt(2), 2 + random.nextInt(4)));
      if (random.nextInt(4) == 0) {
        Collections.shuffle(names, random);
      }
      for (String name : names) {
        expected.add("$[" + i + "]." + name + " " + name + "=" + i);
      }
      String value = "\":" + i;
      objects.add(
          names.stream()
              .map(name -> "\"" + name + value)
              .collect(Collectors.joining(",", "{", "}")));
    }

    assertThat(read(String.join(",", objects))).isEqualTo(expected);
  }
}
