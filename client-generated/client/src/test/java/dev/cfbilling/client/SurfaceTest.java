package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A change of the contract, or of what is written by hand, shows what it does to users of the
 * client, as a diff of one file.
 */
class SurfaceTest {
  private static final Path COMMITTED = Path.of("surface.txt");

  @Test
  void publicApiIsTheCommittedOne() throws IOException {
    List<String> present = Surface.lines();
    if (Boolean.getBoolean("surface.update")) {
      Path beside =
          Files.writeString(Path.of("surface.txt.part"), String.join("\n", present) + "\n");
      Files.move(beside, COMMITTED, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> committed = Files.readAllLines(COMMITTED);

    assertThat(present)
        .withFailMessage(
            () ->
                "The public API is not what surface.txt says; if that is"
                    + " meant, run scripts/regenerate and commit it. Added: %s. Gone: %s."
                        .formatted(without(present, committed), without(committed, present)))
        .isEqualTo(committed);
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    rest.removeAll(others);
    return rest;
  }
}
