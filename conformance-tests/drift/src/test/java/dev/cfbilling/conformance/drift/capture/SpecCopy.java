package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.conformance.revision.JGitConfigFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The contract's source in a directory of its own, to be patched and asked again. */
record SpecCopy(Path root) {

  static SpecCopy in(Path root) throws IOException {
    for (String part :
        List.of(
            "openapi.yaml",
            "operations",
            "schemas",
            "parameters",
            "responses",
            "headers",
            "examples")) {
      copy(Path.of("../../spec").resolve(part), root.resolve("spec").resolve(part));
    }
    return new SpecCopy(root);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** What captures have that this copy does not; patches are made from it, for it. */
  DriftReport driftOf(Path captures) throws CaptureException, ContractException {
    return CaptureDrift.of(
        contract(),
        Optional.empty(),
        "the copy",
        SourceFiles.in(root.resolve("spec"), "spec"),
        captures);
  }

  /** As {@code git apply} would at the root. */
  void apply(String patch) throws GitAPIException {
    JGitConfigFiles.keepInMemory();
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      git.apply().setPatch(new ByteArrayInputStream(patch.getBytes(StandardCharsets.UTF_8))).call();
    }
  }

  Contract contract() throws ContractException {
    return ContractLoader.load(file());
  }

  OpenApiDocument document() {
    return OpenApiSource.file(file());
  }

  String text(String file) throws IOException {
    return Files.readString(root.resolve("spec").resolve(file));
  }

  private Path file() {
    return root.resolve("spec/openapi.yaml");
  }
}
