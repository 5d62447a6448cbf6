package dev.cfbilling.conformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSecretsTest {
  private static final String TOKEN = "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t";
  private static final KnownSecrets SECRETS = KnownSecrets.of(List.of(TOKEN));

  static Stream<String> forms() {
    Base64.Encoder base64 = Base64.getEncoder();
    Base64.Encoder urlSafe = Base64.getUrlEncoder().withoutPadding();
    return Stream.of(
        TOKEN,
        TOKEN.toUpperCase(Locale.ROOT),
        TOKEN.toLowerCase(Locale.ROOT),
        TOKEN.replace("-", "%2D").replace("_", "%5f"),
        TOKEN.replace("-", "%252D"),
        TOKEN.replace("q", "\\u0071"),
        TOKEN.substring(0, 8),
        TOKEN.substring(17, 25),
        TOKEN.substring(32),
        HexFormat.of().formatHex(TOKEN.getBytes(StandardCharsets.UTF_8)),
        HexFormat.of().withUpperCase().formatHex(TOKEN.getBytes(StandardCharsets.UTF_8)),
        base64.encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8)),
        base64.encodeToString((":" + TOKEN).getBytes(StandardCharsets.UTF_8)),
        base64.encodeToString(("u:" + TOKEN).getBytes(StandardCharsets.UTF_8)),
        urlSafe.encodeToString(("u:" + TOKEN + "}").getBytes(StandardCharsets.UTF_8)),
        base64.encodeToString(TOKEN.substring(3, 20).getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void masksEveryRunOfEightInEveryForm(String form) {
    String masked = SECRETS.mask("the server says \"" + form + "\", twice: " + form);

    assertThat(masked).contains("says \"").contains("twice: ").contains(KnownSecrets.MASK);
    assertThat(masked.replace(KnownSecrets.MASK, ""))
        .doesNotContain(form.substring(2, form.length() - 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p\"q\\r/s~t%u&v<w", "schlüssel-öäü-geheim"})
  void knowsASecretInTheEscapesOfEveryFormat(String secret) {
    KnownSecrets odd = KnownSecrets.of(List.of(secret));
    for (String form :
        List.of(
            secret,
            secret.replace("\\", "\\\\").replace("\"", "\\\""),
            secret.replace("~", "~0").replace("/", "~1"),
            URLEncoder.encode(secret, StandardCharsets.UTF_8),
            secret.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))) {
      assertThat(odd.mask("<" + form + ">")).isEqualTo("<[credential]>");
    }
  }

  @Test
  void leavesSevenCharactersAndOtherTexts() {
    String text = TOKEN.substring(0, 7) + " " + TOKEN.substring(20, 27) + " and nothing else";

    assertThat(SECRETS.mask(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "admin", "s3cr3t!"})
  void masksAShortSecretOnlyWhereItIsAValue(String secret) {
    KnownSecrets known = KnownSecrets.of(List.of(secret));

    assertThat(known.mask(secret)).isEqualTo(KnownSecrets.MASK);
    assertThat(known.mask("/a is \"" + secret + "\"; allowed"))
        .isEqualTo("/a is \"[credential]\"; allowed");
    assertThat(known.mask("?key=" + secret + "&x=1")).isEqualTo("?key=[credential]&x=1");
    assertThat(known.mask("Authorization: Bearer " + secret)).endsWith(" [credential]");
    for (String text : List.of("not " + secret + " day", secret + " of them", "m" + secret)) {
      assertThat(known.mask(text)).isEqualTo(text);
    }
  }

  @Test
  void sparesTheContractsWordsUnlessMoreOfTheSecretIsThere() {
    KnownSecrets known =
        KnownSecrets.of(List.of("billing@cloudflare.com"))
            .sparing(() -> "api.cloudflare.com\n/billing");

    assertThat(known.mask("https://api.cloudflare.com/x"))
        .isEqualTo("https://api.cloudflare.com/x");
    assertThat(known.mask("by billing@cloudflare.com.")).isEqualTo("by [credential].");
    assertThat(known.mask("ing@cloudflare.com")).isEqualTo("[credential]");
  }

  @Test
  void readsALongTextOnce() {
    String text = (TOKEN.substring(0, 7) + "%25").repeat(200_000) + TOKEN;

    assertThat(SECRETS.mask(text)).hasSize(text.length() - TOKEN.length() + 12);
  }
}
