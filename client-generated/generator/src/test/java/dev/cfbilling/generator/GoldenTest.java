package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated from the fixture is what the golden files say. After a deliberate change, write
 * them anew with {@code mvn -pl client-generated/generator -am test -Dgolden.update=true} and read
 * the difference.
 */
class GoldenTest {
  private static final Path FIXTURE = Path.of("src/test/resources/fixture.yaml");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void generatesWhatTheGoldenFilesSay(@TempDir Path output) throws IOException {
    SortedMap<String, String> generated = Generation.run(FIXTURE, output);

    if (Boolean.getBoolean("golden.update")) {
      write(generated);
    }
    assertThat(generated)
        .as("golden files; if the change is meant, write them anew with -Dgolden.update=true")
        .isEqualTo(Generation.filesIn(GOLDEN));
  }

  @Test
  void generatesTheSameTwice(@TempDir Path one, @TempDir Path other) throws IOException {
    assertThat(Generation.run(FIXTURE, one)).isEqualTo(Generation.run(FIXTURE, other));
  }

  private static void write(Map<String, String> generated) throws IOException {
    for (String stale : Generation.filesIn(GOLDEN).keySet()) {
      Files.delete(GOLDEN.resolve(stale));
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path golden = GOLDEN.resolve(file.getKey());
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, file.getValue());
    }
  }
}
