package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated source stands up to what hand-written source has to. */
class GeneratedSourceTest {
  private static final Path SOURCE = Path.of("target/generated-sources/openapi/src/main/java");

  /** JDK 17 wants the parameters of a compact constructor repeated, JDK 25 does not. */
  private static final String DOCLINT =
      Runtime.version().feature() < 25 ? "-Xdoclint:all,-missing" : "-Xdoclint:all/protected";

  private static final Pattern IMPORT =
      Pattern.compile("^import [\\w.]+\\.(\\w+);$", Pattern.MULTILINE);

  @Test
  void compilesWithoutAWarning(@TempDir Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter warnings = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-options",
            DOCLINT,
            "-Werror",
            "-proc:none",
            "--release",
            "17",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString());
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources());
      boolean compiled = javac.getTask(warnings, files, null, options, null, units).call();

      assertThat(compiled).as(warnings::toString).isTrue();
    }
  }

  @Test
  void importsNothingThatItDoesNotUse() throws IOException {
    for (Path source : sources()) {
      String text = Files.readString(source);
      String code = IMPORT.matcher(text).replaceAll("");
      Matcher imported = IMPORT.matcher(text);
      while (imported.find()) {
        assertThat(code).as("%s", source).containsPattern("\\b" + imported.group(1) + "\\b");
      }
    }
  }

  @Test
  void isLaidOutLikeSourceWrittenByHand() throws IOException {
    for (Path source : sources()) {
      assertThat(Files.readString(source))
          .as("%s", source)
          .doesNotContain("\n\n\n", "\t", " \n", "{\n\n}", "\n\n}");
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      assertThat(sources).isNotEmpty();
      return sources;
    }
  }
}
