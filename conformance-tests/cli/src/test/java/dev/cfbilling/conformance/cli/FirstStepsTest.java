package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At a terminal, which {@code script} of util-linux plays. */
class FirstStepsTest {
  private static final Path TERMINAL = Path.of("/usr/bin/script");

  @BeforeEach
  void needsATerminal() {
    assumeTrue(Files.isExecutable(TERMINAL), "there is no " + TERMINAL);
  }

  @Test
  void areSaidBeforeWhatNobodyAskedFor() throws Exception {
    assertThat(conform(""))
        .startsWith("Checks a mock of the API in this process: nothing leaves this machine.")
        .contains("operations tested");
  }

  @Test
  void areNotSaidToWhoAsks() throws Exception {
    assertThat(conform("check --no-probes"))
        .doesNotContain("nothing leaves this machine")
        .contains("operations tested");
  }

  private static String conform(String verb) throws Exception {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ConformMain.class.getName(),
            verb);
    Process process =
        new ProcessBuilder(TERMINAL.toString(), "-qec", String.join(" ", java).strip(), "/dev/null")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
