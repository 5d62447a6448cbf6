package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.cli.option.ReportFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server sends back what it was sent, or what nobody has marked: none of it is shown. */
class EchoedSecretsTest {
  private static final String TOKEN = "nothing_of-this.must(ever)be*seen~by+anyone";
  private static final String CARD = "4111111111111111";
  private static final String IBAN = "DE89370400440532013000";
  private static final String EMAIL = "jane.doe@example.org";
  private static final String OTHER_TOKEN = "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(ints = {0, 85, 110, 117})
  void hideThatTheServerSentTheTokenBack(int before) throws IOException {
    String padding = "·".repeat(before);
    String base64 =
        Base64.getEncoder().encodeToString(("x" + TOKEN).getBytes(StandardCharsets.UTF_8));
    String body =
        Traffic.example("getPaygoUsage/full-period.json")
            .replaceFirst(
                "\"ChargePeriodStart\": \"[^\"]*\"", quoted("ChargePeriodStart", padding + TOKEN))
            .replaceFirst(
                "\"ChargePeriodEnd\": \"[^\"]*\"", quoted("ChargePeriodEnd", padding + base64))
            .replaceFirst(
                "\\{\\s*\"BillingCurrency\"", "{\"" + TOKEN + "\": 1, \"BillingCurrency\"");
    try (MockWebServer api = new MockWebServer()) {
      api.start();
      for (int i = 0; i < 4; i++) {
        api.enqueue(
            new MockResponse.Builder()
                .setHeader("Content-Type", "text/" + TOKEN.replaceAll("[()]", ""))
                .body(body)
                .build());
      }
      run(
          "--target",
          "live",
          "--no-probes",
          "--pace",
          "0",
          "--only",
          "getPaygoBillableUsage",
          "--base-url",
          api.url("/client/v4").toString());
    }

    assertThat(shown()).contains("[credential]");
    for (String form : List.of(TOKEN, base64.substring(2, base64.length() - 2))) {
      for (int i = 0; i + 8 <= form.length(); i++) {
        assertThat(shown()).doesNotContainIgnoringCase(form.substring(i, i + 8));
      }
    }
  }

  /** Of a long body, most records are heard of in another thread. */
  @Test
  void hideThatTheServerSentTheTokenBackInALongBody() throws IOException {
    String echo = "{\"ChargePeriodStart\": \"" + "·".repeat(115) + TOKEN + "\"}";
    String body =
        "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":["
            + "{},".repeat(1_000)
            + echo
            + ",{}".repeat(1_000)
            + "]}";

    run(
        "--check=schema.format",
        "--capture",
        Har.write(directory.resolve("a.har"), Har.entry("accounts/%s/paygo-usage", body))
            .toString());

    assertThat(shown()).contains("/result/1000/ChargePeriodStart is ", "[credential]");
    assertThat(shown()).doesNotContain("·" + TOKEN.charAt(0));
  }

  @Test
  void hideWhatNoSchemaMarks() throws IOException {
    String body =
        Traffic.example("getPaygoUsage/full-period.json")
            .replaceFirst("\"ChargePeriodStart\": \"[^\"]*\"", quoted("ChargePeriodStart", CARD))
            .replaceFirst(
                "\"ChargePeriodEnd\": \"[^\"]*\"",
                quoted("ChargePeriodEnd", "·".repeat(110) + IBAN))
            .replaceFirst(
                "\\{\\s*\"BillingCurrency\"",
                "{\""
                    + EMAIL
                    + "\": 1, \""
                    + CARD
                    + "\": \""
                    + OTHER_TOKEN
                    + "\", \"BillingCurrency\"");
    Path capture =
        Har.write(
            directory.resolve("a.har"),
            Har.entry("accounts/%s/paygo-usage?from=" + CARD + "&" + EMAIL + "=1", body),
            Har.entry("accounts/%s/paygo-usage?to=" + OTHER_TOKEN, body),
            Har.entry("accounts/" + CARD + "/paygo-usage", body));

    run("--capture", capture.toString());
    List<String> drift = new ArrayList<>(List.of("drift", capture.toString()));
    for (String format : List.of("json", "markdown", "patch")) {
      drift.addAll(List.of("--report", format + "=" + directory.resolve("drift." + format)));
    }
    conform(drift);

    assertThat(shown()).contains("[card number]").contains("[e-mail address]");
    assertThat(shown()).doesNotContain(CARD, IBAN, EMAIL, EMAIL.replace("@", "%40"), OTHER_TOKEN);
  }

  @Test
  void leaveANumberWhereTheContractHasOne() throws IOException {
    String body =
        Traffic.example("getPaygoUsage/full-period.json")
            .replaceFirst("\"ConsumedQuantity\": [0-9.]+", "\"ConsumedQuantity\": -" + CARD)
            .replaceFirst("\"ChargePeriodStart\": \"[^\"]*\"", "\"ChargePeriodStart\": " + CARD);
    Path capture =
        Har.write(directory.resolve("a.har"), Har.entry("accounts/%s/paygo-usage", body));

    run("--capture", capture.toString());

    assertThat(shown()).contains("-" + CARD);
    assertThat(out.toString()).contains("/ChargePeriodStart is [card number]; ");
  }

  private static String quoted(String name, String value) {
    return Matcher.quoteReplacement("\"" + name + "\": \"" + value + "\"");
  }

  private String shown() throws IOException {
    StringBuilder shown = new StringBuilder(out + "\n" + err);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(one -> !one.toString().endsWith(".har")).toList()) {
        shown.append('\n').append(Files.readString(file));
      }
    }
    return shown.toString();
  }

  private void run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    ReportFile.formats()
        .forEach(
            format -> all.addAll(List.of("--report", format + "=" + directory.resolve(format))));
    conform(all);
  }

  private void conform(List<String> arguments) {
    CommandLineCalls.run(
        Map.of("CLOUDFLARE_API_TOKEN", TOKEN, "CLOUDFLARE_ACCOUNT_ID", Traffic.ID),
        out,
        err,
        arguments.toArray(String[]::new));
  }
}
