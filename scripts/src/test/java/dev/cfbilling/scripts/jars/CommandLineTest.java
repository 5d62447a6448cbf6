package dev.cfbilling.scripts.jars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.scripts.checkout.Shell;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts run what is whole and new, and build the rest once; Maven is played by a script. */
class CommandLineTest {
  private static final String TARGET = "conformance-tests/cli/target";
  private static final String MAIN = "dev.cfbilling.conformance.cli.ConformMain";

  /** Counts its runs, takes its time and makes the jar. */
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo run >> '%1$s/runs'
      sleep 1
      cp '%1$s/whole.jar' '%2$s'
      """;

  /** What a script of ours needs of the project. */
  private static final List<String> FILES =
      List.of(
          "scripts/fuzz",
          "scripts/jars.sh",
          "scripts/conform",
          "scripts/mock",
          "scripts/drift",
          "scripts/broker",
          "scripts/publish-pacts",
          "scripts/verify-from-broker",
          "pact/pom.xml",
          "pom.xml");

  /** Not set, or not installed. */
  private static final List<Map<String, String>> ASCII_LOCALES =
      List.of(
          Map.of(),
          Map.of("LANG", "C"),
          Map.of("LC_ALL", "POSIX"),
          Map.of("LANG", "xx_XX.UTF-8"),
          Map.of("LC_CTYPE", "UTF-8"),
          Map.of("LANG", "C.UTF-8", "LC_TIME", "xx_XX.UTF-8"));

  @TempDir private Path directory;
  @TempDir private Path tools;
  private Shell shell;
  private Path jar;

  /** Says what it was told, under the name that conform has. */
  private static final String ECHO =
      """
      package dev.cfbilling.conformance.cli;

      public class ConformMain {
        public static void main(String[] arguments) {
          System.out.println(String.join(" ", arguments));
        }
      }
      """;

  @BeforeEach
  void buildsWithAMavenOfItsOwn() throws Exception {
    for (String file : FILES) {
      Path copy = directory.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of("..").resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.createDirectories(directory.resolve("spec"));
    Files.createDirectories(directory.resolve("client-generated/transport"));
    jar = directory.resolve(TARGET).resolve("cloudflare-billing-conformance-1-cli.jar");
    Files.createDirectories(jar.getParent());
    writeJar(jar);
    Files.copy(jar, tools.resolve("whole.jar"));
    tool("mvn", MAVEN.formatted(tools, jar));
    shell = new Shell(directory, Map.of()).with("PATH", tools + ":" + System.getenv("PATH"));
  }

  private void writeJar(Path file) throws IOException {
    Path source = Files.writeString(tools.resolve("ConformMain.java"), ECHO);
    run("javac", "-d", tools.toString(), source.toString());
    run("jar", "-c", "-f", file.toString(), "-e", MAIN, "-C", tools.toString(), "dev");
  }

  private static void run(String tool, String... arguments) {
    int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
    assertThat(code).isZero();
  }

  @Test
  void runWhatIsThere() throws Exception {
    assertThat(lists(shell)).isZero();
    assertThat(runsOfMaven()).isZero();
  }

  @Test
  void runThroughASymbolicLink() throws Exception {
    Path link =
        Files.createSymbolicLink(tools.resolve("a link"), directory.resolve("scripts/drift"));

    assertThat(new Shell(tools, shell.environment()).run(link.toString(), "a b"))
        .isEqualTo(new Shell.Outcome(0, "drift a b", ""));
    assertThat(runsOfMaven()).isZero();
  }

  /** Java would know only ASCII. */
  @Test
  void knowEveryNameOfAFileWithoutALocale() throws Exception {
    for (Map<String, String> locale : ASCII_LOCALES) {
      Shell.Outcome outcome =
          in(locale).run("bash", "-c", "scripts/conform $'Z\\xc3\\xbcrich.har'");

      assertThat(outcome).isEqualTo(new Shell.Outcome(0, "Z\u00fcrich.har", ""));
    }
  }

  @Test
  void giveTheJavaOfAnImageALocale() throws Exception {
    String image = image();

    for (Map<String, String> locale : ASCII_LOCALES) {
      assertThat(in(locale).run(image)).isEqualTo(new Shell.Outcome(0, "C.UTF-8", ""));
    }
  }

  @Test
  void leaveALocaleThatJavaCanUse() throws Exception {
    assertThat(in(Map.of("LANG", "C.UTF-8")).run(image()).out()).isEmpty();
  }

  @Test
  void buildForTheHelpOnlyWhatPrintsIt() throws Exception {
    Path broker = directory.resolve("pact/target/cloudflare-billing-pact-1-broker.jar");
    Files.createDirectories(broker.getParent());
    Files.createDirectories(directory.resolve("pact/src/main"));
    tool(
        "mvn",
        "#!/usr/bin/env bash\necho \"$@\" >> '%1$s/told'\ncp '%1$s/whole.jar' '%2$s'\n"
            .formatted(tools, broker));

    for (String option : List.of("--help", "-h")) {
      Shell.Outcome outcome = shell.run("scripts/verify-from-broker", option);

      assertThat(outcome.code()).isZero();
      assertThat(outcome.out()).isEqualTo("verify-from-broker " + option);
    }
    assertThat(Files.readAllLines(tools.resolve("told")))
        .singleElement()
        .asString()
        .contains("-Dbroker.only", "-pl pact ");
  }

  @Test
  void compileNoTestsToPrintAHelp() throws Exception {
    Path help =
        directory.resolve(
            "conformance-tests/cli/src/test/resources/dev/cfbilling/conformance/fuzz/help.txt");
    Files.createDirectories(help.getParent());
    Files.writeString(help, "Usage: scripts/fuzz\n");

    for (String option : List.of("--help", "-h")) {
      assertThat(shell.run("scripts/fuzz", "--runs", "1", option))
          .isEqualTo(new Shell.Outcome(0, "Usage: scripts/fuzz", ""));
    }
    assertThat(runsOfMaven()).isZero();
  }

  @Test
  void buildAgainWhatIsCut() throws Exception {
    cut(jar);

    assertThat(lists(shell)).isZero();
    assertThat(lists(shell)).isZero();
    assertThat(runsOfMaven()).isOne();
  }

  @Test
  void buildAgainWhatIsOlderThanItsSources() throws Exception {
    Files.setLastModifiedTime(
        directory.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(-1)));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(-60)));

    assertThat(lists(shell)).isZero();
    assertThat(runsOfMaven()).isOne();
  }

  /** A package may be named as the directory of what Maven makes. */
  @Test
  void buildAgainForAPackageOfTargets() throws Exception {
    Path source = directory.resolve("conformance-tests/checks/src/main/java/target/Live.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Path made = directory.resolve("conformance-tests/checks/target/classes/Live.class");
    Files.createDirectories(made.getParent());
    Files.writeString(made, "");
    Files.setLastModifiedTime(
        directory.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(-90)));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(-30)));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(-60)));

    assertThat(lists(shell)).isZero();
    assertThat(runsOfMaven()).isOne();

    Files.setLastModifiedTime(made, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(lists(shell)).isZero();
    assertThat(runsOfMaven()).isOne();
  }

  /** As it may be after the clock was set back. */
  @Test
  void buildAgainWhatIsCutAndOlderThanItWas() throws Exception {
    assertThat(lists(shell)).isZero();
    FileTime before = Files.getLastModifiedTime(jar);
    cut(jar);
    Files.setLastModifiedTime(jar, FileTime.from(before.toInstant().minusMillis(1)));

    assertThat(lists(shell)).isZero();
    assertThat(runsOfMaven()).isOne();
  }

  @Test
  void runWithFewFilesAndThoseOfTheCaller() throws Exception {
    assertThat(shell.run("bash", "-c", "ulimit -n 20; exec scripts/conform list").out())
        .isEqualTo("list");
    assertThat(
            shell.run("bash", "-c", "exec 10</dev/null 49</dev/null; scripts/conform list").out())
        .isEqualTo("list");
  }

  @Test
  void archiveAgainWhatIsCut() throws Exception {
    assertThat(lists(shell)).isZero();
    Path archive = only("*.jsa");
    archive.toFile().setWritable(true);
    long size = Files.size(archive);
    cut(archive);

    assertThat(lists(shell)).isZero();
    assertThat(Files.size(only("*.jsa"))).isGreaterThan(size / 2);
  }

  /** Root may write everywhere, but nobody a name that is too long. */
  @Test
  void startWithoutAnArchiveThatCanNotBeWritten() throws Exception {
    Path named = jar.resolveSibling("cloudflare-billing-" + "1".repeat(225) + "-cli.jar");
    Files.move(jar, named);

    assertThat(shell.run("scripts/conform", "list")).isEqualTo(new Shell.Outcome(0, "list", ""));
    assertThat(runsOfMaven()).isZero();
  }

  @Test
  void sayThatABuildCanNotBeWritten() throws Exception {
    Files.delete(jar);
    Files.createDirectories(directory.resolve("target/scripts.lock"));

    assertThat(shell.run("scripts/conform", "list"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                directory
                    + "/target can't be written, and a build is due; run this script once as a user"
                    + " who may write there."));
    assertThat(runsOfMaven()).isZero();
  }

  @Test
  void sayThatAnOldCommandLineCanNotBeReplaced() throws Exception {
    Files.delete(jar);
    Files.createDirectory(jar);

    Shell.Outcome outcome = shell.run("scripts/conform", "list");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .endsWith(
            jar
                + " is out of date and can't be replaced; run this script once as a user who may"
                + " write there.");
    assertThat(runsOfMaven()).isZero();
  }

  @Test
  void buildOnceForTwo() throws Exception {
    Files.delete(jar);

    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> lists(shell));
    assertThat(lists(shell)).isZero();
    assertThat(other.join()).isZero();
    assertThat(runsOfMaven()).isOne();
  }

  @Test
  void endWith2WhenTheBuildFails() throws Exception {
    Files.delete(jar);
    tool("mvn", "#!/usr/bin/env bash\nexit 1\n");

    assertThat(shell.run("scripts/conform", "list"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "Building the command line of conformance-tests/cli…\n"
                    + "The command line of conformance-tests/cli can't be built; Maven says why, above."));
  }

  @Test
  void sayWhichJavaIsNeeded() throws Exception {
    Files.createDirectories(tools.resolve("bin"));
    Files.writeString(tools.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    tool("bin/java", "#!/usr/bin/env bash\nexit 1\n");

    assertThat(shell.with("JAVA_HOME", tools.toString()).run("scripts/mock", "--help"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                tools
                    + "/bin/java is Java 11.0.2; a JDK of version 17 or newer is needed: set JAVA_HOME"
                    + " to it."));
    assertThat(shell.with("JAVA_HOME", "/nowhere").run("scripts/publish-pacts", "--help"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "There is no /nowhere/bin/java; install a JDK of version 17 or newer, and set"
                    + " JAVA_HOME to it."));
  }

  private Shell in(Map<String, String> locale) {
    Shell without = shell;
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LC_TIME", "LANG")) {
      without = without.with(variable, locale.getOrDefault(variable, ""));
    }
    return without;
  }

  /** The program of an image whose Java says which locale it is given. */
  private String image() throws IOException {
    Path conform = tools.resolve("image/bin/conform");
    Files.createDirectories(conform.getParent());
    Files.copy(
        Path.of("../conformance-tests/image/src/bin/conform"),
        conform,
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(tools.resolve("image/lib/java/bin"));
    tool("image/lib/java/bin/java", "#!/bin/sh\necho $LC_ALL\n");
    return conform.toString();
  }

  private static int lists(Shell shell) {
    try {
      return shell.run("scripts/conform", "list").code();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private int runsOfMaven() throws IOException {
    Path runs = tools.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path only(String glob) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.resolve(TARGET), glob)) {
      return files.iterator().next();
    }
  }

  private static void cut(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }
}
