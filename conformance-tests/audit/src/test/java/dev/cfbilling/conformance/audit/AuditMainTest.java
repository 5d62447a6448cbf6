package dev.cfbilling.conformance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.finding.Explanation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of an audit, as far as it starts no Spark. */
class AuditMainTest {
  private static final String TOKEN = "kn0wn.by(1ts)l3tters~al0ne*n0w";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "--tokn=%s",
        "captures --out out --edition %s",
        "captures --out out --fail-on %s",
        "captures --out out --check %s",
        "captures --out out --since %s",
        "captures --out out --report %s=file",
        "explain %s",
        "list --spec %s",
      })
  void neverRepeatsATokenThatIsMisplaced(String arguments) {
    assertThat(run(arguments.formatted(TOKEN).split(" ", -1))).isEqualTo(ExitCode.UNUSABLE);

    assertThat(out + "" + err).doesNotContain(TOKEN).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "captures --ot out | There is no option \"--ot\"; the nearest are --out, |, and audit --help",
        "captures --out x --check fleet.gaps | --check: \"fleet.gaps\" is no check; the nearest are"
            + " fleet.gap, |, and audit list",
        "explain fleet.gaps | \"fleet.gaps\" is no check; the nearest are fleet.gap, |, and audit list",
      })
  void saysInASentenceWhatIsMeant(String arguments, String beginning, String where) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(ExitCode.UNUSABLE);

    assertThat(err.toString()).startsWith(beginning).endsWith(where + " has them all.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | out | https://a.example | A PATH is empty; it is a capture or a folder of captures.",
        "a | '' | https://a.example | --out is empty; it is a folder for the tables and the report.",
        "a | out | a.example | --base-url is no http or https URL; it is like"
            + " https://api.cloudflare.com/client/v4.",
      })
  void saysWhatIsNoName(String path, String folder, String address, String sentence) {
    assertThat(run(path, "--out", folder, "--base-url", address)).isEqualTo(ExitCode.UNUSABLE);

    assertThat(err).hasToString(sentence + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "probe | --check probe finds nothing here, since only a mock or a live API is asked about it.",
        "fleet.drift | --check fleet.drift finds nothing here, since what it looks at, drift and"
            + " schema, is left out; have both reported.",
      })
  void refusesACheckThatCanFindNothing(String check, String sentence) {
    assertThat(run("none", "--out", "out", "--check", check)).isEqualTo(ExitCode.UNUSABLE);

    assertThat(err).hasToString(sentence + "\n");
  }

  @Test
  void saysWhichJarIsNotThere() {
    String[] arguments = {"captures", "--out=x", "--conf=spark.jars=s3a://b/a.jar,none.jar"};

    assertThat(run(arguments)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err)
        .hasToString(
            "spark.jars names none.jar, and there is no such file; name jars by their paths, with"
                + " commas between.\n");
  }

  @Test
  void explainsTheChecksBetweenCapturesToo() {
    for (Explanation rule : FleetRules.all()) {
      assertThat(run("explain", rule.id())).as("%s %s", rule.id(), err).isZero();
      assertThat(out.toString()).contains(rule.id() + "\n" + rule.text());
    }
    assertThat(run("explain", "schema.enum")).isZero();
  }

  @Test
  void listsTheChecksBetweenCapturesToo() {
    assertThat(run("list")).isZero();

    assertThat(out.toString().lines().map(line -> line.strip().split(" ", 2)[0]))
        .contains("schema.enum")
        .containsAll(FleetRules.all().stream().map(Explanation::id).toList());
  }

  private int run(String... arguments) {
    return AuditMain.run(
        Map.of("CLOUDFLARE_API_TOKEN", TOKEN),
        InstantSource.system(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }
}
