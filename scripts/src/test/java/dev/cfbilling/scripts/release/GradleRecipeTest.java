package dev.cfbilling.scripts.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cfbilling.scripts.checkout.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's recipe for Gradle, offline, with the command line that this build has made. */
@Tag("nightly")
class GradleRecipeTest {
  private static final Path MODULES = Path.of("../conformance-tests");
  private static final Path CAPTURES = MODULES.resolve("maven-plugin/src/it");
  private static final Pattern GROOVY = Pattern.compile("(?s)```groovy\n(.*?)```");
  private static final Pattern ARTIFACT =
      Pattern.compile("cloudflare-billing-conformance-(.*)-cli\\.jar");

  @TempDir private Path directory;

  @BeforeEach
  void install() throws IOException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gradle"))),
        "there is no gradle to run the recipe");
    Path target = MODULES.resolve("cli/target");
    String version = version(target);
    Path artifact =
        directory.resolve("repository/dev/cfbilling/cloudflare-billing-conformance/" + version);
    String name = "cloudflare-billing-conformance-" + version;
    Files.createDirectories(artifact);
    Files.copy(target.resolve(".flattened-pom.xml"), artifact.resolve(name + ".pom"));
    Files.copy(target.resolve(name + "-cli.jar"), artifact.resolve(name + "-cli.jar"));
    Files.writeString(directory.resolve("build.gradle"), recipe(version));
  }

  private static String version(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .map(file -> ARTIFACT.matcher(file.getFileName().toString()))
          .filter(name -> name.matches())
          .map(name -> name.group(1))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String recipe(String version) throws IOException {
    List<String> blocks =
        GROOVY
            .matcher(Files.readString(MODULES.resolve("README.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(1);
    return blocks
        .get(0)
        .replace("mavenLocal()", "maven { url file('repository') }")
        .replaceAll("(?<=conformance:)[^:]*", version);
  }

  @Test
  void passesWhatConformsAndFailsForWhatDeparts() throws Exception {
    copy("conforms");
    assertThat(check().succeeds().out()).contains(" 0 errors, ");

    copy("departs");
    Shell.Outcome failed = check();

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).contains("ERROR  schema.enum  getAccountBillableUsage");
  }

  private void copy(String build) throws IOException {
    Path capture = directory.resolve("traffic.har");
    Files.deleteIfExists(capture);
    Files.copy(CAPTURES.resolve(build).resolve("traffic.har"), capture);
  }

  private Shell.Outcome check() throws Exception {
    String home = directory.resolve("home").toString();
    return new Shell(directory, Map.of("GRADLE_USER_HOME", home))
        .run("gradle", "--offline", "--no-daemon", "--quiet", "check");
  }
}
