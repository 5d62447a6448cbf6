package dev.cfbilling.conformance.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What this machine has to run and to build with. */
public final class Machine {
  private static final String TO_BUILD = "to build, as scripts/* do";
  private static final String TO_TEST_ALL = "for mvn verify -Pexternal";

  /** What the tests in {@code -Pexternal} and the scripts start. */
  private static final List<Program> PROGRAMS =
      List.of(
          new Program("Maven", "mvn", TO_BUILD),
          new Program("git", "git", "for scripts/watch-branch and scripts/release"),
          new Program("Node", "node", TO_TEST_ALL),
          new Program("npm", "npm", TO_TEST_ALL),
          new Program("Python", "python3", TO_TEST_ALL),
          new Program("Chromium", "/usr/bin/chromium", TO_TEST_ALL));

  private Machine() {}

  /**
   * Looks.
   *
   * @param environment has the {@code PATH}
   */
  public static List<Observation> observe(Map<String, String> environment) {
    return Stream.concat(
            Stream.of(java(), archive()),
            PROGRAMS.parallelStream().map(program -> program.observe(environment)))
        .toList();
  }

  private static Observation java() {
    Path home = Path.of(System.getProperty("java.home"));
    boolean compiles =
        Stream.of("javac", "javac.exe").map(home.resolve("bin")::resolve).anyMatch(Files::exists);
    return Observation.fine(
        "Java",
        "%s of %s, %s, %s"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                compiles ? "a JDK" : "which runs and can't build",
                home));
  }

  /** Whether the virtual machine has read its classes from an archive of this command line. */
  private static Observation archive() {
    boolean isShared = System.getProperty("java.vm.info", "").contains("sharing");
    if (isShared && System.getProperty("jdk.module.main") != null) {
      return Observation.fine(
          "Archive", "that of the image, of all classes that a short run loads");
    }
    return named()
        .filter(file -> isShared)
        .map(
            file ->
                Observation.fine(
                    "Archive", "%s, of all classes that a short run loads".formatted(file)))
        .orElseGet(
            () ->
                Observation.fine(
                    "Archive", "none, which makes each start slower; scripts/conform makes one"));
  }

  private static Optional<String> named() {
    return ProcessHandle.current().info().arguments().stream()
        .flatMap(Arrays::stream)
        .filter(argument -> argument.matches("-XX:(SharedArchiveFile|AOTCache)=.*"))
        .map(argument -> argument.substring(argument.lastIndexOf(File.separator) + 1))
        .findFirst();
  }
}
