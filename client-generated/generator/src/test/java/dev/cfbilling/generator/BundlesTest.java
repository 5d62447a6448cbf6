package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract's bundles of two versions of OpenAPI are one contract. */
class BundlesTest {
  @TempDir private Path folder;

  @Test
  void giveTheSameClient() throws IOException {
    SortedMap<String, String> version30 = generated("openapi.json");

    assertThat(version30).hasSizeGreaterThan(30);
    assertThat(generated("openapi-3.1.json")).isEqualTo(version30);
  }

  private SortedMap<String, String> generated(String bundle) throws IOException {
    Path file = Files.createDirectory(folder.resolve(bundle + ".d")).resolve("openapi.json");
    try (InputStream json =
        BundlesTest.class.getResourceAsStream("/dev/cfbilling/spec/" + bundle)) {
      Files.copy(Objects.requireNonNull(json), file);
    }
    return Generation.run(file, folder.resolve(bundle + ".out"));
  }
}
