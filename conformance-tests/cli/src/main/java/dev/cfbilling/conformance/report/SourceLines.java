package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.contract.Folder;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds the file and line of a place in the contract, for links into the repository. */
public final class SourceLines {
  private static final String JAR_DIRECTORY = "/dev/cfbilling/spec/";
  private static final String REPOSITORY_DIRECTORY = "spec/";

  /** In the jar this file is the bundled contract, so its lines differ from the source's. */
  private static final String ROOT = "openapi.yaml";

  private static final YAMLMapper YAML = YAMLMapper.shared();

  private final String prefix;
  private final Source source;
  private final Map<String, Map<String, Integer>> linesByFile = new HashMap<>();

  private interface Source {
    /** Opens a file of the contract; empty if its lines are unknown. */
    Optional<InputStream> open(String file) throws IOException;
  }

  private SourceLines(String prefix, Source source) {
    this.prefix = prefix;
    this.source = source;
  }

  /** Lines of the contract that this tool ships with; its source is in {@code spec}. */
  public static SourceLines bundled() {
    return new SourceLines(
        REPOSITORY_DIRECTORY,
        file -> {
          URL resource = SourceLines.class.getResource(JAR_DIRECTORY + file);
          return resource == null || file.equals(ROOT)
              ? Optional.empty()
              : Optional.of(resource.openStream());
        });
  }

  /** Lines of the contract with the root document {@code rootFile}. */
  public static SourceLines beside(Path rootFile) {
    Path root = rootFile.toAbsolutePath().normalize();
    Path directory = Optional.ofNullable(root.getParent()).orElse(root);
    String path = repository(directory).relativize(directory).toString().replace('\\', '/');
    return new SourceLines(
        path.isEmpty() ? "" : path + "/",
        file -> {
          Optional<Path> at = new Folder(directory).file(file);
          return at.isPresent() ? Optional.of(Files.newInputStream(at.get())) : Optional.empty();
        });
  }

  /** The nearest parent with a git repository, or else the contract's directory. */
  private static Path repository(Path directory) {
    return Stream.iterate(directory, around -> around != null, Path::getParent)
        .filter(around -> Files.exists(around.resolve(".git")))
        .findFirst()
        .orElse(directory);
  }

  /** The file's path relative to the repository. */
  String path(SpecLocation location) {
    return prefix + location.file();
  }

  /** The same, percent-encoded. */
  String uri(SpecLocation location) {
    try {
      // Without the slash, the first segment could be taken for a scheme.
      return new URI(null, null, "/" + path(location), null).toASCIIString().substring(1);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(location + " is in no file", impossible);
    }
  }

  /** The line of the place, or of its nearest known parent; 1 if none is known. */
  int line(SpecLocation location) {
    Map<String, Integer> lines = linesByFile.computeIfAbsent(location.file(), this::read);
    return JsonPointers.nearest(location.pointer(), lines::containsKey).map(lines::get).orElse(1);
  }

  private Map<String, Integer> read(String file) {
    Map<String, Integer> lines = new HashMap<>();
    try {
      Optional<InputStream> bytes = source.open(file);
      if (bytes.isPresent()) {
        read(bytes.get(), lines);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines;
  }

  private static void read(InputStream in, Map<String, Integer> lines) throws IOException {
    try (InputStream bytes = in;
        JsonParser yaml = YAML.createParser(bytes)) {
      while (yaml.nextToken() != null) {
        lines.putIfAbsent(
            yaml.streamReadContext().pathAsPointer().toString(),
            yaml.currentTokenLocation().getLineNr());
      }
    } catch (JacksonException unreadable) {
      // Keeps the lines before the error. The run reports an unreadable contract itself.
    }
  }
}
