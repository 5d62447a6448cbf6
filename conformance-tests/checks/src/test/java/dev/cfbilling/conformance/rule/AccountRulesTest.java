package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRulesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      dataset.unique-metric | BILLABLE_METRIC | [{},{"Id":"a"},{}] | error /result/2/Id is "kv_write_operations", as in /result/0; each metric is listed once (the OpenAPI document of 2026-10-04)
      dataset.unique-metric | BILLABLE_METRIC | [{},{"Name":"Other"}] | warning /result/1/Id is "kv_write_operations", of the Name "Other", and in /result/0 of another Name; an id is of one metric (inferred from the OpenAPI document of 2026-10-04)
      dataset.dimension-keys | BILLABLE_METRIC | [{"DimensionKeys":["a","b","a","c","c","a"]}] | warning /result/0/DimensionKeys has "a" 3 times; each dimension is named once (inferred from the OpenAPI document of 2026-10-04) & warning /result/0/DimensionKeys has "c" 2 times; each dimension is named once (inferred from the OpenAPI document of 2026-10-04)
      paygo.coverage | PAYGO_COVERAGE | [{"covered":false}] | information /result/subscriptions has 2 subscriptions but covered is false; without coverage there are none (as a new free account has it)
      paygo.unique-subscription | PAYGO_COVERAGE | [{"subscriptions":[{"id":"a","start_timestamp":"2026-01-14T00:00:00Z","billing_cycle_anchor_timestamp":"2026-01-14T00:00:00Z"},{"id":"a","start_timestamp":"2026-01-14T00:00:00Z","billing_cycle_anchor_timestamp":"2026-01-14T00:00:00Z"}]}] | warning /result/subscriptions has the id "a" at 0 and at 1; each subscription is listed once (inferred from its description)
      paygo.unique-subscription | PAYGO_COVERAGE | [{"subscriptions":[{"id":"a","start_timestamp":"2026-01-14T00:00:00Z","billing_cycle_anchor_timestamp":"2026-01-14T00:00:00Z","end_timestamp":"2026-02-14T00:00:00Z"},{"id":"a","start_timestamp":"2026-03-14T00:00:00Z","billing_cycle_anchor_timestamp":"2026-01-14T00:00:00Z"}]}] | information /result/subscriptions has the id "a" at 0 and at 1; each subscription is listed once (open: not said by the TypeScript SDK 7.1.0)
      paygo.subscription-end | PAYGO_COVERAGE | [{"subscriptions":[{"id":"a","start_timestamp":"2026-01-14T00:00:00Z","billing_cycle_anchor_timestamp":"2026-01-14T00:00:00Z","end_timestamp":"2026-01-13T23:59:59Z"}]}] | warning /result/subscriptions has at 0 the end_timestamp "2026-01-13T23:59:59Z" but the start_timestamp "2026-01-14T00:00:00Z"; a subscription does not end before it starts (inferred from the names of both)
      """)
  void rejects(String rule, RecordKind kind, String changes, String findings) {
    assertThat(String.join(" & ", Meaning.ofMany(rule, kind, changes))).isEqualTo(findings);
  }

  @Test
  void letMetricsComeInAnyOrder() {
    assertThat(
            Meaning.of(
                RecordKind.BILLABLE_METRIC,
                "{\"Id\":\"b\",\"Name\":\"A\"}",
                "{\"Id\":\"a\",\"Name\":\"C\"}",
                "{\"Id\":\"c\",\"Name\":\"B\"}"))
        .isEmpty();
  }
}
