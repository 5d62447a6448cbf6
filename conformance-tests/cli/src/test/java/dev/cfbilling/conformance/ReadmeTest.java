package dev.cfbilling.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The READMEs promise nothing that is not there. */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern SCRIPT = Pattern.compile("(?<!/)\\bscripts/[a-z-]+");

  private static final int MOST_WORDS = 900;

  @ParameterizedTest
  @ValueSource(strings = {".", "conformance-tests", "pact", "scripts"})
  void namesOnlyPathsThatExist(String module) throws IOException {
    Path directory = ROOT.resolve(module);
    String readme = Files.readString(directory.resolve("README.md"));
    List<String> links = LINK.matcher(readme).results().map(match -> match.group(1)).toList();
    List<String> scripts = SCRIPT.matcher(readme).results().map(MatchResult::group).toList();

    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(directory.resolve(link)).exists());
    assertThat(scripts)
        .isNotEmpty()
        .allSatisfy(script -> assertThat(ROOT.resolve(script)).isExecutable());
  }

  @Test
  void isReadInAFewMinutes() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));

    assertThat(readme.strip().split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
  }

  @Test
  void givesTheCommandsThatCiRuns() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));

    assertThat(Files.readAllLines(ROOT.resolve(".ci/run")))
        .filteredOn(line -> line.startsWith("mvn") || line.startsWith("scripts/"))
        .isNotEmpty()
        .allSatisfy(command -> assertThat(readme).contains("\n" + command + "\n"));
  }
}
