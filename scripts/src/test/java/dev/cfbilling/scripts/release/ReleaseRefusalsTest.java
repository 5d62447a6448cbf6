package dev.cfbilling.scripts.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/release} says in a sentence, and at once, what it can't release. */
@TestInstance(Lifecycle.PER_CLASS)
class ReleaseRefusalsTest {
  private final Checkout checkout;

  ReleaseRefusalsTest(@TempDir Path directory) throws Exception {
    checkout = Checkout.in(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "0.2", "v0.2.0", "0.02.0", "0.2.0-SNAPSHOT", "0.2.0-", "", "../0.2.0"})
  void refusesWhatIsNoVersion(String version) throws Exception {
    assertRefused(
        "\"%s\" is no version of a release; it is like 0.2.0 or 0.2.0-rc.1.".formatted(version),
        version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--snapshot | --snapshot is no option of scripts/release; see --help.",
        "0.3.0 | 0.3.0 is no option of scripts/release; see --help.",
        "--repository | --repository needs a directory or a URL.",
      })
  void refusesAnotherOption(String option, String sentence) throws Exception {
    assertRefused(sentence, "0.2.0", option);
  }

  @Test
  void refusesToRehearseWhereOthersWouldTakeIt() throws Exception {
    assertRefused(
        "--rehearse compares nothing, so --repository must be a directory, and not"
            + " https://maven.example.",
        "0.2.0",
        "--rehearse",
        "--repository",
        "https://maven.example");
  }

  @Test
  void takesNoOptionForARepository() throws Exception {
    assertRefused(
        "--repository needs a directory or a URL.", "0.2.0", "--repository", "--rehearse");
  }

  @Test
  void printsNoPasswordOfAUrl() throws Exception {
    assertRefused(
        "--rehearse compares nothing, so --repository must be a directory, and not"
            + " https://\u2026@maven.example.",
        "0.2.0",
        "--rehearse",
        "--repository",
        "https://somebody:pass@word@maven.example");
  }

  @Test
  void refusesWithoutGit(@TempDir Path path) throws Exception {
    for (String tool : List.of("bash", "dirname", "realpath")) {
      Files.createSymbolicLink(path.resolve(tool), Path.of("/usr/bin", tool));
    }
    Shell shell = checkout.shell().with("PATH", path.toString());

    assertThat(shell.run("scripts/release", "0.2.0"))
        .isEqualTo(
            new Shell.Outcome(2, "", "There is no git, which scripts/release needs; install it."));
  }

  @Test
  void refusesOutsideOfAClone(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("scripts"));
    Files.copy(checkout.root().resolve("scripts/release"), folder.resolve("scripts/release"));

    assertThat(new Shell(folder, Map.of()).run("bash", "scripts/release", "0.2.0"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "git finds no commit here (fatal: not a git repository (or any of the parent"
                    + " directories): .git); run scripts/release in a clone of the project."));
  }

  @Test
  void refusesWhatIsNotCommitted() throws Exception {
    Path file = checkout.root().resolve("spec/schemas/New.yaml");
    Files.writeString(file, "type: string\n");

    try {
      assertRefused(
          "There are changes that are not committed; commit them first, for a release is made of a"
              + " commit.",
          "0.2.0");
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @CsvSource({"a b, a%20b", "a%25b, a%2525b"})
  void refusesAVersionThatIsThere(String name, String encoded, @TempDir Path parent)
      throws Exception {
    Path repository = parent.resolve(name);
    String artifact = "dev/cfbilling/cloudflare-billing-client/0.2.0";
    Path pom = repository.resolve(artifact).resolve("cloudflare-billing-client-0.2.0.pom");
    Files.createDirectories(pom.getParent());
    Files.writeString(pom, "<project/>");

    assertRefused(
        "0.2.0 is already in file://%s; a release never changes: choose another version."
            .formatted(parent.resolve(encoded)),
        "0.2.0",
        "--repository",
        repository.toString());
  }

  private void assertRefused(String sentence, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "scripts/release";
    System.arraycopy(arguments, 0, command, 1, arguments.length);

    Shell.Outcome outcome = checkout.shell().run(command);

    assertThat(outcome).isEqualTo(new Shell.Outcome(2, "", sentence));
  }
}
