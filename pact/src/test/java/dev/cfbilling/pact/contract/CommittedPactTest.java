package dev.cfbilling.pact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/**
 * The committed pact is what the consumer tests write, whatever their order.
 *
 * <p>Each run starts without a file: into one that is there, Pact merges, and what no test asks for
 * any more would stay in it.
 */
class CommittedPactTest {
  private static final String CONSUMER_TESTS = "dev.cfbilling.pact.consumer";
  private static final Path WRITTEN = Path.of("target/pacts", PactFile.NAME);
  private static final String UPDATE =
      "mvn -pl pact -am test -Dtest=CommittedPactTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dpact.update=true";

  @TempDir Path directory;

  @Test
  void isWhatTheConsumerTestsWriteInAnyOrder() throws IOException {
    Path once = write("once", 1);
    Path again = write("again", 2);

    assertThat(again).as("a second run, in another order").hasSameTextualContentAs(once);
    if (Boolean.getBoolean("pact.update")) {
      Files.copy(once, PactFile.COMMITTED, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.readString(PactFile.COMMITTED).equals(Files.readString(once)))
        .as(
            "pact/%s is not what the consumer tests write; if the contract is meant to change, run"
                + " %s and commit what it writes",
            PactFile.COMMITTED, UPDATE)
        .isTrue();
  }

  @Test
  void holdsNoCredentialsButExamples() throws IOException {
    String pact = Files.readString(PactFile.COMMITTED);

    assertThat(pact).contains("example-key").doesNotContain("of-the-pact");
    assertThat(
            pact.replace("Bearer example-token", "")
                .replace("Bearer .+", "")
                .replace("someone@example.com", "")
                .replace(".+@.+", ""))
        .doesNotContain("Bearer", "@");
  }

  /**
   * Pact looks up once where to write, so that each run's file is moved out of the next one's way.
   */
  private Path write(String name, long seed) throws IOException {
    Files.deleteIfExists(WRITTEN);
    run(seed);
    return Files.move(WRITTEN, directory.resolve(name));
  }

  private static void run(long seed) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(CONSUMER_TESTS))
            .filters(includeClassNamePatterns(".*PactTest"))
            .configurationParameter(
                ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, ClassOrderer.Random.class.getName())
            .configurationParameter(
                MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME, MethodOrderer.Random.class.getName())
            .configurationParameter(
                MethodOrderer.Random.RANDOM_SEED_PROPERTY_NAME, Long.toString(seed))
            .build();
    LauncherFactory.create().execute(request, summary);
    assertThat(summary.getSummary().getTestsFoundCount()).isPositive();
    assertThat(summary.getSummary().getFailures())
        .extracting(Failure::getException)
        .as("a consumer test that fails leaves its interaction out of the pact")
        .isEmpty();
  }
}
