package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.cli.option.ReportFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** What a captured request identified itself with is shown nowhere, wherever it came back. */
class CapturedCredentialsTest {
  /** Nothing that looks like one: only the capture says that it is. */
  private static final String CREDENTIAL = "kn0wn.by(1ts)l3tters~al0ne*n0w";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Where a request has credentials. */
  enum Place {
    TOKEN {
      @Override
      void plant(ObjectNode request) {
        header(request, "authorization", "Bearer " + CREDENTIAL);
      }
    },
    KEY {
      @Override
      void plant(ObjectNode request) {
        header(request, "X-Auth-Key", CREDENTIAL);
      }
    },
    EMAIL {
      @Override
      void plant(ObjectNode request) {
        header(request, "X-Auth-Email", CREDENTIAL);
      }
    },
    COOKIE_HEADER {
      @Override
      void plant(ObjectNode request) {
        header(request, "Cookie", "a=b; session=" + CREDENTIAL);
      }
    },
    COOKIE {
      @Override
      void plant(ObjectNode request) {
        request.putArray("cookies").addObject().put("name", "session").put("value", CREDENTIAL);
      }
    },
    QUERY {
      @Override
      void plant(ObjectNode request) {
        request.put("url", request.path("url").asString() + "?api_token=" + CREDENTIAL);
      }
    };

    abstract void plant(ObjectNode request);

    private static void header(ObjectNode request, String name, String value) {
      request.withArray("headers").addObject().put("name", name).put("value", value);
    }
  }

  @ParameterizedTest
  @EnumSource
  void areShownByNoReport(Place place) throws IOException {
    // The credential stands behind what sends it back.
    ObjectNode last = Har.entry("accounts/%s/paygo-usage", "{}");
    place.plant(last.withObject("/request"));

    check(capture(last));

    assertThat(out.toString()).contains("[credential]");
    assertNowhere();
  }

  @Test
  void areShownOfNoCaptureThatIsBroken() throws IOException {
    ObjectNode first = Har.entry("accounts/%s/paygo-usage", "{}");
    Place.TOKEN.plant(first.withObject("/request"));
    String whole = Files.readString(capture(first));
    String broken = whole.substring(0, whole.length() - 20) + CREDENTIAL;

    check(Files.writeString(directory.resolve("broken.har"), broken));

    assertThat(out.toString()).contains("[credential]");
    assertNowhere();
  }

  @Test
  void areFoundBehindAnyNumberOfCookies() throws IOException {
    List<ObjectNode> entries = new ArrayList<>(echoing());
    for (int i = 0; i < 600; i++) {
      ObjectNode entry = Har.entry("accounts/%s/elsewhere", "{}");
      Place.header(entry.withObject("/request"), "Cookie", "c=" + i + "-" + "a1B2c3D4-".repeat(20));
      entries.add(entry);
    }
    ObjectNode last = Har.entry("accounts/%s/paygo-usage", "{}");
    Place.KEY.plant(last.withObject("/request"));
    entries.add(last);

    check(Har.write(directory.resolve("a.har"), entries.toArray(ObjectNode[]::new)));

    assertThat(out.toString()).contains("[credential]");
    assertNowhere();
  }

  private Path capture(ObjectNode credential) throws IOException {
    List<ObjectNode> entries = new ArrayList<>(echoing());
    entries.add(credential);
    return Har.write(directory.resolve("a.har"), entries.toArray(ObjectNode[]::new));
  }

  /** Entries that have the credential wherever a report quotes. */
  private static List<ObjectNode> echoing() {
    String body =
        Traffic.example("getPaygoUsage/full-period.json")
            .replaceFirst("\"ChargePeriodStart\": \"[^\"]*\"", quoted("ChargePeriodStart", ""))
            .replaceFirst(
                "\"ChargePeriodEnd\": \"[^\"]*\"", quoted("ChargePeriodEnd", "·".repeat(110)))
            .replaceFirst(
                "\\{\\s*\"BillingCurrency\"",
                Matcher.quoteReplacement("{\"" + CREDENTIAL + "\": 1, \"BillingCurrency\""));
    ObjectNode odd = Har.entry("accounts/%s/paygo-usage", "{}");
    odd.withObject("/response").put("status", "[" + CREDENTIAL + "]");
    ObjectNode lost = Har.entry("accounts/%s/paygo-usage", "");
    lost.withObject("/response/content").put("size", 7).put("comment", CREDENTIAL);
    ObjectNode failed = Har.entry("accounts/%s/billing/profile", "");
    failed.withObject("/response").put("status", 0).put("_error", "net::" + CREDENTIAL);
    ObjectNode typed = Har.entry("accounts/%s/billing/profile", "{}");
    typed.withObject("/response/headers/0").put("value", "text/" + CREDENTIAL);
    return List.of(
        Har.entry("accounts/%s/paygo-usage", body),
        Har.entry("accounts/%s/paygo-usage?from=" + CREDENTIAL + "&" + CREDENTIAL + "=1", body),
        Har.entry("accounts/" + CREDENTIAL + "/paygo-usage", body),
        Har.entry("accounts/%s/billing/" + CREDENTIAL, "{}"),
        odd,
        lost,
        failed,
        typed);
  }

  private static String quoted(String name, String before) {
    return Matcher.quoteReplacement("\"" + name + "\": \"" + before + CREDENTIAL + "\"");
  }

  private void check(Path capture) {
    List<String> check = new ArrayList<>(List.of("check", "--capture", capture.toString()));
    ReportFile.formats()
        .forEach(format -> check.addAll(List.of("--report", report("check.", format))));
    conform(check);
    List<String> drift = new ArrayList<>(List.of("drift", capture.toString()));
    for (String format : List.of("json", "markdown", "patch")) {
      drift.addAll(List.of("--report", report("drift.", format)));
    }
    conform(drift);
  }

  private String report(String verb, String format) {
    return format + "=" + directory.resolve(verb + format);
  }

  private void conform(List<String> arguments) {
    CommandLineCalls.run(out, err, arguments.toArray(String[]::new));
  }

  private void assertNowhere() throws IOException {
    assertNone("the console", out + "\n" + err);
    int reports = 0;
    for (String format : ReportFile.formats()) {
      Path report = directory.resolve("check." + format);
      assertNone(format, Files.exists(report) ? Files.readString(report) : "");
      reports += Files.exists(report) ? 1 : 0;
    }
    for (String format : List.of("json", "markdown", "patch")) {
      Path report = directory.resolve("drift." + format);
      assertNone("drift " + format, Files.exists(report) ? Files.readString(report) : "");
    }
    assertThat(reports).isGreaterThan(5);
  }

  private static void assertNone(String what, String text) {
    for (int i = 0; i + 8 <= CREDENTIAL.length(); i++) {
      String part = CREDENTIAL.substring(i, i + 8);
      assertThat(text.lines().filter(line -> line.contains(part)).findFirst()).as(what).isEmpty();
    }
  }
}
