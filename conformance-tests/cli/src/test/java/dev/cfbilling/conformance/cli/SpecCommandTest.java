package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.publish.OpenApiVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb spec: what it writes, prints and refuses. */
class SpecCommandTest {
  private static final Edition NEWEST = ContractLoader.editions().newest();

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "2026-05-25, 3.0, a.yaml, 2026-05-20",
    "python-page, 3.1, a.yml, 2026-05-20",
    "2026-01-01, 3.0, a.json, 2026-03-17",
    "account-page, 3.1, a.JSON, 2026-06-22",
  })
  void writesTheEditionOfADayOrAName(String edition, String version, String file, String date)
      throws IOException {
    Path document = directory.resolve(file);

    assertThat(run("--edition", edition, "--openapi", version, "--out", document.toString()))
        .isZero();
    assertThat(DocumentReader.read(Files.readString(document), file))
        .isEqualTo(published(ContractLoader.editions().find(date), version));
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi: 3.0.3\ninfo: {title: mine}\n", "{", "just words", "\ufffd"})
  void writesOverNothingButAnEdition(String text) throws IOException {
    Path mine = Files.writeString(directory.resolve("mine.yaml"), text);
    Path edition = Files.createFile(directory.resolve("edition.json"));

    assertThat(run("--out", mine.toString())).isEqualTo(2);
    assertThat(err)
        .hasToString(
            mine + " is there, and no edition that this verb has written; name another file.\n");
    assertThat(mine).hasContent(text);
    assertThat(run("--out", edition.toString())).isZero();
    assertThat(run("--out", edition.toString(), "--edition", "python-page")).isZero();
  }

  @Test
  void printsTheNewestWithoutOptions() {
    assertThat(run()).isZero();
    assertThat(DocumentReader.read(out.toString(), "out.yaml")).isEqualTo(published(NEWEST, "3.0"));
  }

  @Test
  void listsTheEditions() {
    assertThat(run("list")).isZero();
    assertThat(out.toString())
        .startsWith("2026-03-17  beta-page\n  PayGo usage is on its first path, ")
        .contains("\n2026-05-20  python-page, organization-page\n  ")
        .contains("\n~2026-10-15  2026-10\n  ");
  }

  @Test
  void tellsTheHistoryInEveryFormat() throws IOException {
    Path html = directory.resolve("history.html");
    Path markdown = directory.resolve("history.md");

    assertThat(run("history", "--report=html=" + html, "--report=markdown=" + markdown)).isZero();
    assertThat(out.toString())
        .contains("\n2026-08-07\n")
        .contains(
            "\n  BREAKS CALLERS  getAccountBillableUsage: the query parameter metric_id is gone\n")
        .doesNotContain("\u001b");
    assertThat(markdown)
        .content()
        .contains("\n## 2026-08-07\n")
        .contains("| **breaks callers** | ");
    assertThat(html)
        .content()
        .contains("<svg class=\"picture\"")
        .contains("id=\"edition-2026-08-07\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--edition nowhere        | --edition: there is no edition nowhere; name a day, as in 2026-05-25,",
        "--openapi 2.0            | --openapi is \"2.0\"; there is only 3.0 and 3.1.",
        "--out no/spec.yaml       | no/spec.yaml can't be written: its directory does not exist.",
        "--out a.txt              | a.txt ends in none of .yaml, .yml and .json, which say how it is",
        "--out yaml               | yaml ends in none of .yaml,",
        "lists                    | There is no verb \"lists\"; ",
        "history --report pdf=a   | \"pdf\" is no format of a history; there is only html and markdown.",
        "history --report html    | --report is \"html\"; it is of the form FORMAT=FILE.",
        "history --report html=   | --report is \"html=\"; it is of the form FORMAT=FILE.",
        "history --report html=no/a.html | no/a.html can't be written: its directory does not exist.",
        "history --report html=a --report markdown=./a | --report names ./a twice, and one report would",
      })
  void saysInOneSentenceWhatItCanNotDo(String arguments, String sentence) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith(sentence).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  private static Object published(Edition edition, String version) {
    OpenApiVersion chosen = version.equals("3.0") ? OpenApiVersion.V3_0 : OpenApiVersion.V3_1;
    return chosen.of(OpenApiSource.tree(edition));
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("spec"));
    all.addAll(List.of(arguments));
    return CommandLineCalls.run(out, err, all.toArray(String[]::new));
  }
}
