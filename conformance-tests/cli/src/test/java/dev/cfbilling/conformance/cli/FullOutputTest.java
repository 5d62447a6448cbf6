package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cfbilling.conformance.Traffic;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that is not all there must not pass for one that is. */
class FullOutputTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"html", "junit", "sarif", "markdown"})
  void writesTheOtherReportsWhereOneHasNoSpace(String format) throws Exception {
    assumeThat(FULL).exists();
    Path body = directory.resolve("body.json");
    Files.writeString(body, Traffic.example("getAccountBillableUsage/with-costs.json"));
    Path json = directory.resolve("report.json");
    StringWriter err = new StringWriter();

    int code =
        CommandLineCalls.run(
            new StringWriter(),
            err,
            "body %s --operation getAccountBillableUsage --report %s=%s --report json=%s"
                .formatted(body, format, FULL, json)
                .split(" "));

    assertThat(code).isEqualTo(2);
    assertThat(err).hasToString("/dev/full can't be written: No space left on device.\n");
    assertThat(json).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec history --report html=", "spec --out "})
  void saysThatAFileTakesNoMore(String arguments) throws Exception {
    assumeThat(FULL).exists();
    Path full = Files.createSymbolicLink(directory.resolve("full.yaml"), FULL);
    StringWriter err = new StringWriter();

    assertThat(CommandLineCalls.run(new StringWriter(), err, (arguments + full).split(" ")))
        .isEqualTo(2);
    assertThat(err).hasToString(full + " can't be written: No space left on device.\n");
  }

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
