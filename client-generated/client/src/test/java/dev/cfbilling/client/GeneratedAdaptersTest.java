package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.json.Lookahead;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import okio.Buffer;
import okio.BufferedSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every generated adapter, for whatever the contract allows. */
@Tag("sized")
class GeneratedAdaptersTest {
  private static final Path MODELS = Path.of("target/classes/dev/cfbilling/client/model");
  private static final int DOCUMENTS = Boolean.getBoolean("nightly") ? 40 : 10;

  private static final Moshi GENERATED =
      new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();

  static List<Class<?>> models() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      List<Class<?>> models =
          files
              .map(file -> file.getFileName().toString().replace(".class", ""))
              .filter(name -> name.matches("\\w+") && !name.equals("package-info"))
              .sorted()
              .<Class<?>>map(GeneratedAdaptersTest::load)
              .filter(GeneratedAdaptersTest::isModel)
              .toList();
      assertThat(models).hasSizeGreaterThan(10);
      return models;
    }
  }

  private static boolean isModel(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(method -> method.getName().equals("toBuilder"));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("dev.cfbilling.client.model." + name);
    } catch (ClassNotFoundException impossible) {
      throw new LinkageError(name, impossible);
    }
  }

  /** Nulls, unknown keys and the digits of numbers included. */
  @ParameterizedTest
  @MethodSource("models")
  <T> void writesAllThatItHasRead(Class<T> model) throws IOException {
    JsonAdapter<T> adapter = GENERATED.adapter(model);
    RandomDocument documents = new RandomDocument(new Random(19));
    for (int i = 0; i < DOCUMENTS; i++) {
      String json = documents.of(model);
      T value = adapter.fromJson(json);

      assertThat(JsonTree.parse(adapter.toJson(value))).as(json).isEqualTo(JsonTree.parse(json));
      assertThat(adapter.fromJson(adapter.toJson(value))).isEqualTo(value);
    }
  }

  /** What a builder starts from is what it makes. */
  @ParameterizedTest
  @MethodSource("models")
  <T> void buildsWhatItIsMadeFrom(Class<T> model) throws IOException, ReflectiveOperationException {
    RandomDocument documents = new RandomDocument(new Random(31));
    for (int i = 0; i < DOCUMENTS; i++) {
      T value = GENERATED.adapter(model).fromJson(documents.of(model));
      Object builder = model.getMethod("toBuilder").invoke(value);
      Object built = builder.getClass().getMethod("build").invoke(builder);

      assertThat(built).isEqualTo(value).hasSameHashCodeAs(value);
    }
  }

  /** What was learned from one record is no part of what the next one says. */
  @ParameterizedTest
  @MethodSource("models")
  <T> void readsManyDocumentsOfOneReaderLikeEachByItself(Class<T> model) throws IOException {
    JsonAdapter<T> adapter = GENERATED.adapter(model);
    RandomDocument documents = new RandomDocument(new Random(23));
    List<String> each = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      each.addAll(Collections.nCopies(1 + i % 4, documents.of(model)));
    }
    for (Function<BufferedSource, JsonReader> open :
        List.<Function<BufferedSource, JsonReader>>of(JsonReader::of, Lookahead::reader)) {
      JsonReader all = open.apply(new Buffer().writeUtf8("[" + String.join(",", each) + "]"));
      all.beginArray();
      for (String json : each) {
        assertThat(adapter.fromJson(all)).as(json).isEqualTo(adapter.fromJson(json));
      }
      all.endArray();
    }
  }
}
