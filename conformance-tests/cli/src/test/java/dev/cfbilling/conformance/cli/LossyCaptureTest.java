package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Captures as programs have written them, with what they lost. */
class LossyCaptureTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysThatNoCallGotAnAnswer() {
    assertThat(check("all-failed.har")).isEqualTo(3);
    assertThat(err.toString()).startsWith("Nothing was tested: 2 calls got no answer.");
    assertThat(out.toString())
        .contains("Capture quality: Playwright 1.65.1 with chromium 156.0.8078.108 wrote 2 entries")
        .contains("2 calls got no answer: #0 getBillingProfile (net::ERR_FAILED), ")
        .contains("0 errors, 0 warnings");
    assertThat(out + err.toString()).doesNotContain("secret-token", "no call of");
    assertThat(drift("all-failed.har")).isEqualTo(3);
  }

  @Test
  void saysThatATextIsNull() {
    assertThat(check("text-null.har")).isEqualTo(3);
    assertThat(out.toString())
        .contains("1 body is missing: #0 getAccountBillableUsage.")
        .contains("0 errors, 1 warning");
    assertThat(drift("text-null.har")).isEqualTo(3);
    assertThat(err.toString()).contains("One call has no body in the capture: ");
  }

  @Test
  void saysThatABodyIsCut() {
    assertThat(check("truncated-by-firefox.har")).isEqualTo(3);
    assertThat(out.toString())
        .containsPattern("1 body is cut: #0 getAccountBillableUsage \\([0-9,]+ of 10,257 bytes\\)")
        .contains("0 errors, 1 warning");
    assertThat(drift("truncated-by-firefox.har")).isEqualTo(3);
  }

  @Test
  void decodesACompressedBody() {
    assertThat(check("base64-gzip.har")).isZero();
    assertThat(out.toString()).contains("0 errors").doesNotContain("Capture quality");
    assertThat(drift("base64-gzip.har")).isZero();
  }

  private int check(String capture) {
    return run("--capture", file(capture));
  }

  private int drift(String capture) {
    return run("drift", file(capture));
  }

  private static String file(String capture) {
    URL file =
        Objects.requireNonNull(
            LossyCaptureTest.class.getResource(
                "/dev/cfbilling/conformance/exchange/captures/" + capture));
    try {
      return Path.of(file.toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private int run(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
