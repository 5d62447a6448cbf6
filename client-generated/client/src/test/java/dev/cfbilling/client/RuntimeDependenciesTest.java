package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes with the client, as Maven's {@code dependency:tree} told before the tests. */
class RuntimeDependenciesTest {
  private static final Path TREE = Path.of("target/runtime-tree.txt");

  @Test
  void areThoseOfRetrofitAndMoshiAndNoTestLibrary() throws IOException {
    List<String> groups =
        Files.readAllLines(TREE).stream()
            .skip(1)
            .map(line -> line.replaceFirst("^[ |+\\\\-]+", ""))
            .map(coordinates -> coordinates.split(":", 2)[0])
            .distinct()
            .toList();

    assertThat(groups)
        .containsExactlyInAnyOrder(
            "dev.cfbilling",
            "com.squareup.retrofit2",
            "com.squareup.okhttp3",
            "com.squareup.okio",
            "com.squareup.moshi",
            "org.jetbrains.kotlin",
            "org.jetbrains",
            "de.siegmar",
            "org.jspecify");
  }
}
