package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String TOKEN = "v1.0-Zk3+qT7/pW9xYb2LmN8cRd4SfG6hJ1";

  private final Secrets secrets = Secrets.of(new ApiToken(TOKEN));

  static Stream<String> forms() {
    return Stream.of(
        TOKEN,
        TOKEN.toUpperCase(Locale.ROOT),
        TOKEN.replace("+", "%2B").replace("/", "%2F"),
        TOKEN.replace("+", "%2b").replace("/", "%2f"),
        TOKEN.substring(3, 11),
        TOKEN.substring(TOKEN.length() - 8));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void hidesTheSecretInEveryForm(String form) {
    assertThat(secrets.hideIn("a " + form + " b")).isEqualTo("a redacted b");
    assertThat(secrets.hideIn(form + form)).isEqualTo("redacted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "user:"})
  void hidesTheSecretInBase64WhereverItStands(String before) {
    String text = before + TOKEN + "\n";

    String shown =
        secrets.hideIn(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(shown).contains("redacted").hasSizeLessThan("redacted".length() + 16);
  }

  @Test
  void leavesShorterPartsAlone() {
    String text = "from " + TOKEN.substring(0, 7) + " to 2026-10-01";

    assertThat(secrets.hideIn(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`any usage of any account`, `any usage of any account`",
        "`{\"any\": \"many\"}`,         `{\"any\": \"many\"}`",
        "`{\"token\": \"ANY\"}`,        `{\"token\": \"redacted\"}`",
        "`'any' is not a date`,     `'redacted' is not a date`",
        "`Authorization: Bearer any`, `Authorization: Bearer redacted`",
        "any,                       redacted",
      })
  void takesAShortSecretForOneOnlyWhereItIsAWholeValue(String text, String shown) {
    assertThat(Secrets.of(new ApiToken("any")).hideIn(text)).isEqualTo(shown);
  }

  @Test
  void hidesTheAddressAndTheKey() {
    Secrets both = Secrets.of(new EmailAndKey("someone@example.com", "0123456789abcdef"));

    assertThat(both.hideIn("0123456789abcdef of someone@example.com"))
        .isEqualTo("redacted of redacted");
    assertThat(both).asString().doesNotContain("example", "0123");
  }
}
