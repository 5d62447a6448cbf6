package dev.cfbilling.scripts.release;

import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The project of a stranger, scripts/sample, with the README's quick start pasted into it. It has a
 * local repository of its own, and of others what this build has already downloaded.
 */
record Outsider(Path project, Path settings, Path localRepository, List<String> properties) {
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final String SETTINGS =
      """
      <settings>
        <mirrors>
          <mirror>
            <id>downloaded</id>
            <mirrorOf>central</mirrorOf>
            <url>%s</url>
          </mirror>
        </mirrors>
      </settings>
      """;

  /**
   * Makes it.
   *
   * @param fresh an empty directory
   * @param localRepository of Maven, which fills it
   * @param version of ours to use
   * @param releases where a release of it is; any other place if it is installed
   */
  static Outsider in(Path fresh, Path localRepository, String version, Path releases)
      throws IOException {
    Path project = fresh.resolve("sample");
    copy(Checkout.HERE.resolve("scripts/sample"), project);
    String quickStart =
        JAVA.matcher(Files.readString(Checkout.HERE.resolve("README.md")))
            .results()
            .map(block -> block.group(1))
            .reduce("", String::concat);
    Files.writeString(project.resolve("src/test/java/QuickStartTest.java"), quickStart);
    Path settings = fresh.resolve("settings.xml");
    Files.writeString(
        settings, SETTINGS.formatted(Path.of(System.getProperty("maven.repo.local")).toUri()));
    return new Outsider(
        project,
        settings,
        localRepository,
        List.of(
            "-Dmaven.repo.local=" + localRepository,
            "-Dcloudflare-billing.version=" + version,
            "-Dreleases=" + releases.toUri()));
  }

  /** Changes its pom. */
  Outsider with(UnaryOperator<String> change) throws IOException {
    Path pom = project.resolve("pom.xml");
    String before = Files.readString(pom);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing of the pom changes");
    }
    Files.writeString(pom, after);
    return this;
  }

  /** Builds it, with tests, on the JDK that runs this. */
  Shell.Outcome verify() throws IOException, InterruptedException {
    return verify(Path.of(System.getProperty("java.home")));
  }

  /** Builds it, with tests, on another JDK. */
  Shell.Outcome verify(Path jdk) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "mvn",
                "--batch-mode",
                "--no-transfer-progress",
                "--offline",
                "--settings=" + settings,
                "-Daether.offline.protocols=file"));
    command.addAll(properties);
    command.addAll(List.of("verify", "dependency:tree"));
    return new Shell(project, Map.of("JAVA_HOME", jdk.toString()))
        .run(command.toArray(String[]::new))
        .succeeds();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> copyFile(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyFile(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
