package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the one artifact brings with it, by Maven's own tree of dependencies. */
class DependenciesTest {
  private static final int MOST = 15;

  /** Their jars for the JVM have names of their own; these two have no class. */
  private static final String WITHOUT_CLASSES = "com\\.squareup\\.(okhttp3:okhttp|okio:okio):.*";

  /** How a dependency of the project itself begins. */
  private static final String BRANCH = "[+\\\\]- ";

  @Test
  void isAtMostFifteenJarsOfOthers() throws IOException {
    assertThat(brought())
        .filteredOn(jar -> !jar.startsWith("dev.cfbilling:") && !jar.matches(WITHOUT_CLASSES))
        .hasSizeBetween(1, MOST);
  }

  @Test
  void isNothingOfTheCommandLine() throws IOException {
    assertThat(brought())
        .noneMatch(
            jar ->
                jar.matches(
                    "(org.eclipse.jgit|info.picocli|org.jline|gg.jte|io.swagger[^:]*|me.tongfei):.*"
                        + "|com.fasterxml.jackson.core:jackson-(core|databind):.*"));
  }

  /** The artifact and what is below it: lines that are indented by more than its own. */
  private static List<String> brought() throws IOException {
    List<String> tree = Files.readAllLines(Path.of("target/dependencies.txt"));
    List<String> from =
        tree.stream().dropWhile(line -> !line.matches(BRANCH + "dev\\.cfbilling:.*")).toList();
    return Stream.concat(
            from.stream().limit(1),
            from.stream().skip(1).takeWhile(line -> !line.matches(BRANCH + ".*")))
        .map(line -> line.replaceFirst("^[|+\\\\ -]*", ""))
        .toList();
  }
}
