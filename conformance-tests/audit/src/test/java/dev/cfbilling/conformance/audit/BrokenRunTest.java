package dev.cfbilling.conformance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class BrokenRunTest {
  @Test
  void tellsOfAFullDiskWithinATask() {
    Exception broken =
        new SparkException(
            "Job aborted due to stage failure:\n\tat java.base/x",
            new IllegalStateException(new IOException("No space left on device")));

    assertThat(BrokenRun.sentence(broken, "audit"))
        .isEqualTo("audit can't be written: No space left on device.");
  }

  @Test
  void tellsOfTooLittleMemoryWithinATask() {
    Exception broken = new SparkException("Job aborted", new OutOfMemoryError("Java heap space"));

    assertThat(BrokenRun.sentence(broken, "audit")).contains("too little memory", "-Xmx4g");
  }

  @Test
  void tellsWhichSettingSparkRefuses() {
    assertThat(
            BrokenRun.refusal(
                new SparkException(
                    "[INVALID_CONF_VALUE.TYPE_MISMATCH] The value 'abc' in the config \"a.b\" is"
                        + " invalid. It should be an int. SQLSTATE: 22022\n\tat java.base/x")))
        .isEqualTo(
            "Spark refuses a setting of --conf: The value 'abc' in the config \"a.b\" is invalid."
                + " It should be an int.");
  }
}
