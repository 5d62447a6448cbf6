package dev.cfbilling.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdditionalPropertiesTest {

  @Test
  void readsAnyJsonExactly() throws IOException {
    assertThat(read("{'a':'b','c':[1.50,true,null],'d':{'e':0.1}}"))
        .isEqualTo(
            new LinkedHashMap<>(
                Map.of(
                    "a",
                    "b",
                    "c",
                    Arrays.asList(new BigDecimal("1.50"), true, null),
                    "d",
                    Map.of("e", new BigDecimal("0.1")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'a':null}",
        "{'a':-0,'b':-0.0,'c':0.10,'d':1E+400,'e':1e1000000000,'f':12345678901234567890.5}",
        "{'a':{'b':{},'c':[[],[null]]},'':''}",
      })
  void writesWhatItHasRead(String json) throws IOException {
    Buffer written = new Buffer();
    JsonWriter writer = JsonWriter.of(written);
    writer.beginObject();
    AdditionalProperties.write(writer, read(json));
    writer.endObject();

    assertThat(written.readUtf8()).isEqualTo(json.replace('\'', '"'));
  }

  @Test
  void keepsWhatCameBeforeSomethingVeryLarge() throws IOException {
    String many = "0,".repeat(20_000) + "0";
    String nested = "{'x':0},".repeat(20_000) + "0";
    String wide = "'k':0,".repeat(20_000) + "'k':0";

    for (String large : List.of("[" + many + "]", "[" + nested + "]", "{" + wide + "}")) {
      assertThat(read("{'a':1,'b':" + large + ",'c':'" + "x".repeat(10) + "'}"))
          .containsOnlyKeys("a");
    }
    assertThat(read("{'a':1,'b':'" + "x".repeat(300_000) + "'}")).containsOnlyKeys("a");
  }

  private static Map<String, @Nullable Object> read(String json) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json.replace('\'', '"')));
    AdditionalProperties properties = null;
    reader.beginObject();
    while (reader.hasNext()) {
      properties = AdditionalProperties.read(reader, properties);
    }
    reader.endObject();
    assertThat(reader.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
    return properties == null ? Map.of() : properties.toMap();
  }
}
