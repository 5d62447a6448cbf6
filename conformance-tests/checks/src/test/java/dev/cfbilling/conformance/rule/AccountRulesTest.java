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
