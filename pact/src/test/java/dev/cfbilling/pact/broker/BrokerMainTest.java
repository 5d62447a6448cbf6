package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a process of its own, as the scripts start it. */
class BrokerMainTest {
  @TempDir Path directory;

  @Test
  void isAboutTheDirectoryThatItIsStartedIn() throws Exception {
    Checkout checkout = Checkout.in(directory);

    Process main =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cfbilling.pact.broker.BrokerMain",
                "publish-pacts",
                "--dry-run")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(main.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(main.waitFor()).as(printed).isZero();
    assertThat(printed).contains(checkout.git("rev-parse", "HEAD"), "36 interactions");
  }
}
