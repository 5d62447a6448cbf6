package dev.cfbilling.spec.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One deliberate edit of the contract, and the sentence with which a rule must answer it. */
record Fault(Rule rule, String file, String was, String is, String departure) {

  private static final List<String> PARTS =
      List.of(
          "DECISIONS.md",
          "editions.yaml",
          "openapi.yaml",
          "operations",
          "schemas",
          "parameters",
          "responses",
          "headers",
          "examples",
          "src/test/resources/docs-examples");

  /** A copy of the contract with the edit made. */
  ContractFiles plantedIn(Path copy) throws IOException {
    for (String part : PARTS) {
      copy(Path.of(part).toAbsolutePath(), copy.resolve(part));
    }
    Path edited = copy.resolve(file);
    String text = Files.readString(edited);
    int at = text.indexOf(was);
    if (at < 0) {
      throw new IllegalStateException("%s does not contain \"%s\"".formatted(file, was));
    }
    Files.writeString(edited, text.substring(0, at) + is + text.substring(at + was.length()));
    return ContractFiles.in(copy);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, path.equals(from) ? to : target);
      }
    }
  }

  @Override
  public String toString() {
    return "%s finds: %s".formatted(rule.name(), departure);
  }
}
