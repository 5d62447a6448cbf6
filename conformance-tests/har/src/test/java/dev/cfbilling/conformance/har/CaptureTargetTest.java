package dev.cfbilling.conformance.har;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class CaptureTargetTest {
  private static final String TOKEN = "v1.0-1a2b3c4d5e6f7a8b9c0d";

  @TempDir private Path directory;

  @Test
  void looksForSecretsOnce() throws Exception {
    ObjectNode entry = Har.authorized(Har.entry("accounts/%s/paygo-usage", "{}"), TOKEN);
    Path capture = Files.writeString(directory.resolve("traffic.har"), Har.text(entry));
    CaptureTarget target = new CaptureTarget(capture);
    assertThat(target.secrets()).contains(TOKEN);

    Files.delete(capture);

    assertThat(target.secrets()).contains(TOKEN);
  }
}
