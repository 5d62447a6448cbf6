package dev.cfbilling.conformance.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

  @Test
  void explainEveryCheckWithAQuestionAReasonAndAnExample() {
    assertThat(Explanations.all())
        .filteredOn(check -> !Explanations.text("schema.pattern").orElse("").equals(check.text()))
        .allSatisfy(
            check -> {
              assertThat(check.question()).endsWith("?");
              assertThat(check.text())
                  .containsPattern("\\?\n\n[^\n]+(\n[^\n]+)*\n\nFor example:\n  [^\n]+\n$");
            })
        .extracting(Explanation::text)
        .doesNotHaveDuplicates();
  }

  @Test
  void haveIdsOfTheirOwn() {
    assertThat(Explanations.all()).extracting(Explanation::id).doesNotHaveDuplicates();
  }

  @Test
  void areOfTheChecksThatThereAre() {
    assertThat(Checks.all(Traffic.CONTRACT, List.of()))
        .extracting(ExplanationsTest::columns)
        .containsExactly(
            List.of("request.credentials"),
            List.of("request.parameters", "request.query", "request.range"),
            List.of("drift.parameter"),
            List.of("response.status", "drift.status"),
            List.of("response.content-type"),
            List.of("response.header", "response.caching"),
            List.of("response.envelope", "body", "schema", "drift.property"));
  }

  /** The ids, but for those of a family that a check has whole. */
  private static List<String> columns(Check check) {
    return check.explanations().stream()
        .map(asked -> asked.id().replaceFirst("^(body|schema)\\..*", "$1"))
        .distinct()
        .toList();
  }

  @Test
  void areListedFamilyByFamily() {
    assertThat(Explanations.all())
        .extracting(check -> check.id().split("\\.", 2)[0])
        .containsSubsequence("request", "response", "body", "schema", "drift", "check", "usage")
        .containsSubsequence("usage", "dataset", "paygo", "profile", "transport", "probe");
    assertThat(Explanations.all())
        .extracting(Explanation::id)
        .containsSubsequence("drift.endpoint", "drift.parameter", "drift.status", "drift.property");
  }

  @Test
  void areThereOfAllThatCatchesAFault() {
    assertThat(Faults.all())
        .flatExtracting(Fault::catches)
        .allMatch(id -> Explanations.text(id).isPresent());
  }

  @Test
  void explainKeywordsOfOtherContractsTogether() {
    assertThat(Explanations.text("schema.pattern")).isPresent();
    assertThat(List.of("", "schema", "nonsense", "schemapattern"))
        .allSatisfy(id -> assertThat(Explanations.text(id)).isEmpty());
  }
}
