package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Profile;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.Meaning;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Surviving mutants: what makes the two is called once for all tests, before any of them runs. */
class ProfileSeveritiesTest {
  private static final Function<Finding, Optional<Severity>> UPSTREAM =
      ProfileSeverities.of(Profile.UPSTREAM, Traffic.CONTRACT);
  private static final Function<Finding, Optional<Severity>> DOCUMENTED =
      ProfileSeverities.of(Profile.DOCUMENTED, Traffic.CONTRACT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"-\":\"BillingAccountId\"} | INFORMATION",
        "{\"-\":\"BillingAccountName\"} | INFORMATION",
        "{\"-\":\"x_BillableMetricName\"} | INFORMATION",
        "{\"-\":\"x_BillableMetricId\"} | ERROR",
        "{\"Tags\":{\"team\":\"a\"}} | INFORMATION",
      })
  void weighWhatUpstreamPromisesOtherwise(String change, Severity severity) {
    Finding finding = only(Meaning.of(RecordKind.COST_AND_USAGE, change));

    assertThat(UPSTREAM.apply(finding)).contains(severity);
    assertThat(DOCUMENTED.apply(finding)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"-\":\"ChargeCategory\"}",
        "{\"x_Unknown\":1}",
        "{\"BillingAccountId\":7}",
        "{\"RegionName\":null}"
      })
  void leaveTheRestAsItIs(String change) {
    assertThat(UPSTREAM.apply(only(Meaning.of(RecordKind.COST_AND_USAGE, change)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"-\":\"BillingAccountId\"}", "{\"Tags\":{}}"})
  void areAboutUsageInFocusColumns(String change) {
    assertThat(UPSTREAM.apply(only(Meaning.of(RecordKind.PAYGO_BILLABLE_USAGE, change)))).isEmpty();
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
