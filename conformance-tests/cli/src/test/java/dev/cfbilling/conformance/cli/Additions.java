package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The main code with templates added to it, and a line to some of its tables. */
record Additions(Path sources, Path classes) {
  static final Path TEMPLATES = Path.of("src/test/resources/templates");

  private static final String PACKAGE = "dev/cfbilling/conformance/";

  /** Puts a line behind the only one that ends with {@code before}. */
  void addLine(String table, String before, String line) throws IOException {
    Path added = sources.resolve(PACKAGE + table);
    Files.createDirectories(added.getParent());
    List<String> lines = new ArrayList<>(Files.readAllLines(source(table)));
    List<String> matches = lines.stream().filter(known -> known.endsWith(before)).toList();
    assertThat(matches).as(table).hasSize(1);
    lines.add(lines.indexOf(matches.get(0)) + 1, line);
    Files.write(added, lines);
  }

  /** The source of a class of main code, in whichever module it is. */
  private static Path source(String name) throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/java/" + PACKAGE + name))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " is in no module"));
    }
  }

  void copy(String... templates) throws IOException {
    for (String template : templates) {
      Path to = (template.endsWith(".java") ? sources : classes).resolve(PACKAGE + template);
      Files.createDirectories(to.getParent());
      Files.copy(TEMPLATES.resolve(template), to);
    }
  }

  /** What was added comes before what it was added to. */
  URLClassLoader compile() throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, System.out, System.err, arguments.toArray(String[]::new)))
        .isZero();
    URL[] classPath =
        Stream.concat(
                Stream.of(classes.toString()),
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1)))
            .map(Additions::url)
            .toArray(URL[]::new);
    return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
