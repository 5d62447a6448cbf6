package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The mock has nothing that the conformance suite would object to, unless it is told to. */
class UnfaultedMockTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  @ParameterizedTest
  @EnumSource
  void conformsInEveryScenario(Scenario scenario) throws IOException {
    try (MockApi mock =
        MockApi.builder().clock(NOW).catalogue(FaultsTest.FEW).scenario(scenario).start()) {
      List<String> all = new ArrayList<>(Questions.right());
      all.addAll(Questions.refused());

      assertIsClean(new Questions(mock).judged(all));
    }
  }

  @ParameterizedTest(name = "seed {0}, {1} accounts, scale {2}, at {3}")
  @CsvSource({
    "2, 1, 1, 2026-11-14T12:00:00Z",
    "3, 5, 1, 2026-03-31T23:59:59Z",
    "4, 2, 3, 2028-02-29T00:00:00Z",
    "5, 3, 7, 2026-01-01T00:00:01Z",
  })
  void conformsForEverySeedAndAtEveryScale(long seed, int accounts, int scale, Instant now)
      throws IOException {
    try (MockApi mock =
        MockApi.builder()
            .seed(seed)
            .accounts(accounts)
            .scale(scale)
            .scenario(Scenario.COSTS)
            .clock(now)
            .start()) {
      assertIsClean(new Questions(mock).judged(Questions.OPERATIONS));
    }
  }

  @Test
  void conformsWhenItHasHadEnough() throws IOException {
    try (MockApi mock = MockApi.builder().rateLimit(1, java.time.Duration.ofHours(1)).start()) {
      Report report = new Questions(mock).judged(Questions.OPERATIONS);

      assertThat(report.exchanges()).extracting("status").contains(429);
      assertIsClean(report);
    }
  }

  /**
   * That no cost is reported yet, and that one metric has two subscriptions, is as it should be; so
   * is that questions which are refused are wrong.
   */
  private static void assertIsClean(Report report) {
    assertThat(report.findings())
        .filteredOn(at -> at.finding().severity() != Severity.INFORMATION)
        .filteredOn(at -> !at.finding().check().equals("request.parameters"))
        .extracting(at -> at.finding().check() + ": " + at.finding().message())
        .isEmpty();
    assertThat(report.exchanges()).isNotEmpty();
  }
}
