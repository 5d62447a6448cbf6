package dev.cfbilling.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documentation shows is what is compiled and run. */
class DocumentedExampleTest {
  private static final String HERE = "java/dev/cfbilling/conformance/junit/";
  private static final Pattern README_BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern JAVADOC_BLOCK =
      Pattern.compile("(?s)<pre>\\{@code\n(.*?) \\* }</pre>");

  @Test
  void ofTheReadmeIsTheExampleTest() throws IOException {
    assertThat(source("test", "BillableUsageExampleTest"))
        .contains(indented(block(README_BLOCK, Files.readString(Path.of("../README.md")))));
  }

  @Test
  void ofTheJavadocIsTheExampleTest() throws IOException {
    String javadoc = block(JAVADOC_BLOCK, source("main", "ConformanceExtension"));

    assertThat(source("test", "BillableUsageExampleTest"))
        .contains(indented(javadoc.replaceAll("(?m)^ \\* ?", "")));
  }

  private static String source(String kind, String name) throws IOException {
    return Files.readString(Path.of("src", kind).resolve(HERE + name + ".java"));
  }

  private static String block(Pattern pattern, String text) {
    assertThat(pattern.matcher(text).results()).hasSize(1);
    MatchResult block = pattern.matcher(text).results().findFirst().orElseThrow();
    return block.group(1);
  }

  /** As it stands in a class. */
  private static String indented(String code) {
    assertThat(code).isNotBlank();
    return code.lines()
        .map(line -> line.isEmpty() ? line : "  " + line)
        .collect(Collectors.joining("\n"));
  }
}
