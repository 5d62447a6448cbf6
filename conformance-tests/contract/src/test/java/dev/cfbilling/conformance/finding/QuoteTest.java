package dev.cfbilling.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {
  private static final String SECRET = "not-random-at-all-but-a-secret-of-ours";

  @ParameterizedTest
  @ValueSource(ints = {0, 82, 85, 100, 112, 119, 120, 130})
  void masksBeforeItShortens(int before) {
    String value = "·".repeat(before) + SECRET;

    String quoted = Redactor.of(List.of(SECRET)).during(() -> Quote.text(value));

    for (int i = 0; i + 4 <= SECRET.length(); i++) {
      assertThat(quoted).doesNotContain(SECRET.substring(i, i + 4));
    }
    assertThat(quoted.contains("[credential]")).isEqualTo(before < 120);
  }

  @Test
  void cutsNoMask() {
    assertThat(Quote.text("·".repeat(115) + " 4111111111111111 " + "·".repeat(9)))
        .isEqualTo("\"" + "·".repeat(115) + " [card number]…\" (142 characters)");
  }

  @Test
  void tellsTheLengthOfWhatWasSent() {
    assertThat(Quote.text("a".repeat(5000)))
        .isEqualTo("\"" + "a".repeat(120) + "…\" (5000 characters)");
    assertThat(Quote.raw("a".repeat(121))).isEqualTo("a".repeat(120) + "… (121 characters)");
    assertThat(Quote.text("a".repeat(120))).isEqualTo("\"" + "a".repeat(120) + "\"");
  }

  @Test
  void leavesANumberWhereOneBelongs() {
    assertThat(Quote.number("4111111111111111")).isEqualTo("4111111111111111");
    assertThat(Quote.raw("4111111111111111")).isEqualTo("[card number]");
  }

  @Test
  void masksTheNamesOfAPointerAndNothingBeside() {
    assertThat(Quote.pointer("/result/0/4111111111111111/jane@example.org/x"))
        .isEqualTo("/result/0/[card number]/[e-mail address]/x");
  }

  @Test
  void forgetsTheSecretsOfOthers() {
    Redactor.of(List.of(SECRET)).during(() -> Quote.text(""));

    assertThat(Quote.text(SECRET)).contains(SECRET);
  }
}
