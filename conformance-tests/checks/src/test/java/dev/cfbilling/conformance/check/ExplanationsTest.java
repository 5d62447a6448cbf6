package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

  @Test
  void explainEveryCheckWithAQuestionAReasonAndAnExample() {
    assertThat(Explanations.ids())
        .doesNotHaveDuplicates()
        .allSatisfy(
            id -> {
              assertThat(Explanations.question(id)).endsWith("?");
              assertThat(Explanations.of(id).orElseThrow())
                  .containsPattern("\\?\n\n[^\n]+(\n[^\n]+)*\n\nFor example:\n  [^\n]+\n$");
            });
  }

  @Test
  void areOfTheChecksThatThereAre() {
    assertThat(Checks.all(Traffic.CONTRACT, List.of()).stream().map(Check::ids))
        .containsExactly(
            List.of("request.credentials"),
            List.of("request.parameters"),
            List.of("drift.parameter"),
            List.of("response.status", "drift.status"),
            List.of("response.content-type"),
            List.of("response.envelope", "body", "schema", "drift.property"));
  }

  @Test
  void coverEveryIdThatACheckReportsUnder() {
    assertThat(Checks.all(Traffic.CONTRACT).stream().flatMap(check -> check.ids().stream()))
        .allSatisfy(
            id ->
                assertThat(Explanations.ids())
                    .anySatisfy(explained -> assertThat(explained + ".").startsWith(id + ".")))
        .contains("schema", "dataset.unique-key", "usage.discount");
  }

  @Test
  void explainKeywordsOfOtherContractsTogether() {
    assertThat(Explanations.of("schema.pattern")).isPresent();
    assertThat(List.of("", "schema", "nonsense", "schemapattern"))
        .allSatisfy(id -> assertThat(Explanations.of(id)).isEmpty());
  }
}
