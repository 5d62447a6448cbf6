package dev.cfbilling.conformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTextTest {

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, [card number]",
    "4111 1111 1111 1111, [card number]",
    "4111-1111-1111-1111, [card number]",
    "5555555555554444, [card number]",
    "2223003122003222, [card number]",
    "3782 822463 10005, [card number]",
    "30569309025904, [card number]",
    "6011111111111117, [card number]",
    "3530111333300000, [card number]",
    "6304000000000000, [card number]",
    "4222222222222, [card number]",
    "paid_4111111111111111 12/27, paid_[card number] 12/27",
    "4242.4242.4242.4242, [card number]",
    "4242_4242_4242_4242, [card number]",
    "4242\u20134242\u20134242\u20134242, [card number]",
    "4242\u200b4242\u200b4242\u200b4242, [card number]",
    "\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12, [card number]",
    "\u0664\u0662\u0664\u0662\u0664\u0662\u0664\u0662\u0664\u0662\u0664\u0662\u0664\u0662\u0664\u0662, [card number]",
    "DE89370400440532013000, [IBAN]",
    "gb82 west 1234 5698 7654 32, [IBAN]",
    "NO9386011117947., [IBAN].",
    "MT84MALT011000012345MTLCAST001S, [IBAN]",
    "jane.doe+bills@example.co.uk, [e-mail address]",
    "user=jane%40example.org&a=1, user=[e-mail address]&a=1",
    "<äpfel@müller.example>, <[e-mail address]>",
    "Bearer 0123456789abcdef, Bearer [credential]",
    "Basic am9objpodW50ZXIy, Basic [credential]",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl, [credential]",
    "cfut_Qa3s9dKf72mZpW81xYbTn5RcLhVg, [credential]",
    "cfat_0a1b2c3d4e5f, [credential]",
    "x_AKIAIOSFODNN7EXAMPLE, x_[credential]",
    "x_ghp_16C7e42F292c6912E7710c838347Ae178B4a, x_[credential]",
    "whsec_abcDEF123456abcDEF123456, [credential]",
    "tokencc_bf_abc123_def456_ghi789_jkl012_mn3, [credential]",
    "cf_clearance=abcdEFGH1234ijkl, cf_clearance=[credential]",
    "'\"john doe\"@corp.com', [e-mail address]",
    "john@[192.168.1.1], [e-mail address]",
    "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t, [credential]",
    "c2547eb745079dac9320b638f5e225cf483cc, [credential]",
    "x9v2k7q4m8z1w5t3b6n0p9r2s7d4f8g1, x9v2k7q4m8z1w5t3b6n0p9r2s7d4f8g1",
    "x9v2k7q4m8z1w5t3b6n0p9r2s7d4f8g1h, [credential]",
    "https://jane:hunter2@host/, https://[credential]@host/",
    "https:/jane:hunter2@host/, https:/[credential]@host/",
    "api_key=hunter2hunter2, api_key=[credential]",
    "\"client_secret\": \"pa55word!\", \"client_secret\": \"[credential]\"",
  })
  void masks(String text, String masked) {
    assertThat(SensitiveText.mask(text)).isEqualTo(masked);
    assertThat(SensitiveText.isIn(text)).isEqualTo(!text.equals(masked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "023e105f4ecef8ad9ca31a8372d0c353", // an account's id
        "f174e90a-fafe-4643-bbbc-4a0ed4fc8415", // a UUID
        "4111111111111112", // another check digit
        "1764000000000", // a time in milliseconds
        "20250501000000",
        "2025-05-01 2025-06-01",
        "0.4111111111111111",
        "4111111111111111.5",
        "a4111111111111111",
        "41111111111111114111111111111111",
        "9223372036854775807",
        "DE89370400440532013001", // a remainder of 2
        "DE8937040044053201300", // too short
        "XX89370400440532013000",
        "getPaygoBillableUsageInfo",
        "workers_standard_requests_2024_class_a",
        "R2-ClassA-Operations-2024-Q3-EMEA",
        "application/vnd.cloudflare.billing+json",
        "/accounts/{account_id}/billable/usage",
        "Bearer any",
        "Bearer authentication",
        "The token is missing or malformed",
        "token: expired",
        "me@localhost",
        "a@[0]",
        "x_cfd_operations_in_total",
        "1.2.3.4",
        "2025.0501.2025.0601",
        "@dependabot",
        "https://api.cloudflare.com/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/billing",
      })
  void leavesAlone(String text) {
    assertThat(SensitiveText.mask(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AKIAIOSFODNNEXAMPLE", "ASIAIOSFODNNEXAMPLE", "AIzaSyDdIWordsAloneAreAKey"})
  void masksAKeyOfLettersAlone(String key) {
    assertThat(SensitiveText.mask(key)).isEqualTo(KnownSecrets.MASK);
  }

  /** They are not searched; {@code disguise} searches every text. */
  @Test
  void leavesNamesAndIndexesInWhichNothingIsFound() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String name =
          "B"
              + random
                  .ints(5 + i % 60, 'A', 'Z' + 1)
                  .mapToObj(Character::toString)
                  .map(letter -> random.nextBoolean() ? letter : letter.toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining());
      String index = Long.toString(random.nextLong(100_000L, 1_000_000_000_000L));

      for (String text : List.of(name, "xAKIA" + name, index)) {
        assertThat(SensitiveText.disguise(text, KnownSecrets.NONE)).isEqualTo(text);
        assertThat(SensitiveText.mask(text)).isEqualTo(text);
      }
    }
  }

  @Test
  void leavesThePathsOfFiles() {
    assertThat(
            SensitiveText.maskAroundPaths(
                "/tmp/junit-4111111111111111/a.har has 4111111111111111, json=a/jane@doe.example"))
        .isEqualTo("/tmp/junit-4111111111111111/a.har has [card number], json=a/jane@doe.example");
    assertThat(SensitiveText.maskAroundPaths("at https://jane:pw1234567@host/a"))
        .isEqualTo("at https://[credential]@host/a");
    assertThat(SensitiveText.maskAroundPaths("at https:/jane:pw1234567@host/a"))
        .isEqualTo("at https:/[credential]@host/a");
  }

  @Test
  void readsHostileTextsInOnePass() {
    for (String part :
        new String[] {"eyJ", "4111 ", "DE89", "@a", "token ", "://", "aA1-", "-----BEGIN "}) {
      String text = part.repeat(50_000);

      assertThat(SensitiveText.mask(text)).isNotEmpty();
    }
  }
}
