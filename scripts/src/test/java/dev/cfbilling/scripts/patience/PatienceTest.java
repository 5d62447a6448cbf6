package dev.cfbilling.scripts.patience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.house.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No test of any module fails because a machine is slow: it waits for what it waits for, however
 * long that takes, and counts work in place of time.
 */
class PatienceTest {
  /** A limit on time, or a delay that one is to fall into, in Java, Kotlin or JavaScript. */
  private static final Pattern IMPATIENT =
      Pattern.compile(
          String.join(
              "|",
              "@Timeout\\b|\\bassertTimeout\\w*|\\b(succeeds|fails)Within\\b",
              "\\b(await|awaitTermination|get|poll|tryAcquire|waitFor)\\("
                  + "[^;()]*\\b[A-Z]*(SECONDS|MINUTES|HOURS)\\s*\\)",
              "\\.is(LessThan|Between|Before)\\w*\\([^;]*\\bDuration\\b",
              "(?i:nanoTime|currentTimeMillis|CpuTime|ofNanos|ofMillis)[^;]*\\.is(Less|Betw|Bef)",
              "\\b(body|headers)Delay\\(|\\bthrottleBody\\(|\\btimeout: [1-9]"));

  @Test
  void isHadByEveryTest() throws IOException {
    List<Path> tests =
        ProjectFiles.matching(".*(/src/test/.*\\.(java|kt)|\\.test\\.js)", Checkout.HERE);
    List<String> impatient = new ArrayList<>();
    for (Path file : tests) {
      if (!file.endsWith("PatienceTest.java")) {
        IMPATIENT
            .matcher(Files.readString(file))
            .results()
            .forEach(limit -> impatient.add(file + ": " + limit.group()));
      }
    }

    assertThat(tests).hasSizeGreaterThan(300);
    assertThat(impatient).as("wait without a limit, and count work in place of time").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Timeout(60)",
        "assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {});",
        "assertThat(future).succeedsWithin(Duration.ofSeconds(10));",
        "assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();",
        "latch.await(20, SECONDS)",
        "future.get(\n    LIMIT, TimeUnit.MILLISECONDS)",
        "assertThat(waited).isLessThan(Duration.ofSeconds(5));",
        "assertThat(System.nanoTime() - started).isLessThan(LIMIT);",
        "new MockResponse.Builder().headersDelay(5, unit)",
        "test('is quick', { timeout: 5000 }, () => {})",
      })
  void isMissedWhereATestHasNone(String impatient) {
    assertThat(impatient).containsPattern(IMPATIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latch.await();",
        "usageByPath.get(name)",
        "assertThat(System.nanoTime() - started).isGreaterThan(290_000_000L);",
        "assertThat(Duration.ofSeconds(2)).isEqualTo(waited);",
        "test('waits', { timeout: 0 }, () => {})",
      })
  void isSeenWhereItIs(String patient) {
    assertThat(patient).doesNotContainPattern(IMPATIENT);
  }
}
