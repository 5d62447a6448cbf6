package dev.cfbilling.client.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All Java and Kotlin that the README shows is part of a recipe, which is compiled and run. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path TESTS = Path.of("src/test");
  private static final Pattern RECIPE = Pattern.compile("Recipe(Test\\.java|\\.kt)$");
  private static final Pattern CODE =
      Pattern.compile("```(?:java|kotlin)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  static Stream<String> snippets() throws IOException {
    return CODE.matcher(Files.readString(README)).results().map(match -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void isPartOfARecipe(String snippet) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<String> recipes =
          files
              .filter(file -> RECIPE.matcher(file.toString()).find())
              .map(ReadmeTest::withoutIndentation)
              .toList();
      String lines = withoutIndentation(snippet);
      assertThat(recipes).as("%s", snippet).anyMatch(recipe -> recipe.contains(lines));
    }
  }

  @Test
  void showsEveryPartOfTheClient() throws IOException {
    assertThat(snippets()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(LINK.matcher(Files.readString(README)).results().map(match -> match.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(Path.of(link)).exists());
  }

  private static String withoutIndentation(Path file) {
    try {
      return withoutIndentation(Files.readString(file));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String withoutIndentation(String code) {
    return code.lines().map(String::strip).reduce("", (lines, line) -> lines + line + "\n");
  }
}
