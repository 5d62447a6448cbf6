package dev.cfbilling.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cfbilling.conformance.contract.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final String TEXT = "Is it so?\n\nIt matters.\n\nFor example:\n  It is not\n";
  private static final String SOURCES =
      """

      Sources:
        a standard
          clause: form
          of: account-usage organization-usage
          strength: MUST
          says: It is so.
        a page
          strength: inferred
          says: It may be so: always.
      """;

  @Test
  void hasTheTextUpToTheSources() {
    Explanation explanation = explain(TEXT + SOURCES);

    assertThat(explanation.id()).isEqualTo("test.id");
    assertThat(explanation.text()).isEqualTo(TEXT);
    assertThat(explanation.question()).isEqualTo("Is it so?");
    assertThat(explanation.sources())
        .containsExactly(
            new Provenance(
                "form",
                List.of("account-usage", "organization-usage"),
                "a standard",
                "",
                "",
                Strength.MUST,
                "It is so."),
            new Provenance(
                "", List.of("*"), "a page", "", "", Strength.INFERRED, "It may be so: always."));
  }

  @Test
  void weighsAsItsSourcesDo() {
    Explanation explanation = explain(TEXT + SOURCES);

    assertThat(explanation.severity()).isEqualTo(Severity.WARNING);
    assertThat(explanation.source("form", Optional.of(Resource.ACCOUNT_USAGE)).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(explanation.find("form", Optional.of(Resource.PAYGO_USAGE))).isEmpty();
    assertThat(explanation.source("", Optional.of(Resource.PAYGO_USAGE)).source())
        .isEqualTo("a page");
    assertThatIllegalStateException()
        .isThrownBy(() -> explanation.source("form", Optional.empty()))
        .withMessage("test.id.txt has no source of the clause form for *.");
  }

  @Test
  void weighsAsTheSourceOfItsEditionDoes() {
    Explanation explanation =
        explain(
            TEXT
                + """

                Sources:
                  the new page
                    strength: open
                    says: It may be so.
                  the old page
                    until: 2026-09-25
                    strength: stated
                    says: It is so.
                """);

    assertThat(explanation.severity()).isEqualTo(Severity.INFORMATION);
    assertThat(explanation.in(Optional.empty()).severity()).isEqualTo(Severity.INFORMATION);
    assertThat(explanation.in(Optional.of(LocalDate.of(2026, 9, 24))).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(explanation.in(Optional.of(LocalDate.of(2026, 9, 25))).severity())
        .isEqualTo(Severity.INFORMATION);
  }

  @Test
  void onlyWarnsWithoutASource() {
    assertThat(new Explanation("test.id", TEXT, List.of()).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void asksForTheFileWhereItsOwnerIs() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Explanation.of(ExplanationTest.class, "test.none"))
        .withMessage(
            "There is no file test.none.txt in the package of %s to explain the check."
                .formatted(ExplanationTest.class.getName()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      'says: It is so.' | 'says It is so.'        | has the line "    says It is so." below Sources
      'says: It is so.' | 'because: It is so.'    | one of clause, column, of, says, strength, until, when.
      '  a standard'    | 'a standard'            | two spaces and a name begin a source
      'strength: MUST'  | 'strength: must'        | has the strength "must"; there is only MUST,
      'strength: MUST'  | 'column: Cost'          | source "a standard" without a line "strength".
      'says: It is so.' | 'column: Cost'          | source "a standard" without a line "says".
      'Sources:'        | 'Source:'               | names no source; they stand at its end
      """)
  void saysWhatIsWrongWithAFile(String right, String wrong, String complaint) {
    assertThatIllegalStateException()
        .isThrownBy(() -> explain(TEXT + SOURCES.replace(right, wrong)))
        .withMessageStartingWith("test.id.txt ")
        .withMessageContaining(complaint);
  }

  @Test
  void hasOneSourceForEachStatementAndKindOfOperation() {
    String twice = SOURCES.replace("a page\n", "a page\n    of: account-usage\n    clause: form\n");

    assertThatIllegalStateException()
        .isThrownBy(() -> explain(TEXT + twice))
        .withMessageContaining("two sources of one clause");
  }

  private static Explanation explain(String content) {
    return new ExplanationFile("test.id.txt", content).explain("test.id");
  }
}
