package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A list that is not all there must not pass for one that is. */
class FullOutputTest {
  private static final Path FULL = Path.of("/dev/full");

  @Test
  void saysThatStandardOutputTakesNoMore() throws Exception {
    assumeThat(FULL).exists();
    Process conform =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cfbilling.conformance.cli.ConformMain",
                "list")
            .redirectOutput(FULL.toFile())
            .start();

    assertThat(new String(conform.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("Standard output takes no more: No space left on device.\n");
    assertThat(conform.waitFor()).isEqualTo(2);
  }
}
