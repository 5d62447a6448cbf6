package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where in the repository a place of the contract is.
 *
 * <p>The contract's jar has its source files; of a contract from elsewhere only the name is known.
 */
final class SourceLines {
  private static final String JAR_DIRECTORY = "/dev/cfbilling/spec/";
  private static final String REPOSITORY_DIRECTORY = "spec/";

  /** In the jar it is the whole contract in one file, with other lines than the source. */
  private static final String ROOT = "openapi.yaml";

  private static final YAMLMapper YAML = YAMLMapper.shared();

  private final Map<String, Map<String, Integer>> linesByFile = new HashMap<>();

  /** The file, relative to the repository. */
  String uri(SpecLocation location) {
    boolean ours = location.file().equals(ROOT) || !lines(location.file()).isEmpty();
    String path = (ours ? REPOSITORY_DIRECTORY : "") + location.file();
    try {
      return new URI(null, null, path, null).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(path + " is no path of a file", impossible);
    }
  }

  /** The line of the place or of what is around it; at last the first, never none. */
  int line(SpecLocation location) {
    Map<String, Integer> lines = lines(location.file());
    String pointer = location.pointer();
    while (!pointer.isEmpty() && !lines.containsKey(pointer)) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return lines.getOrDefault(pointer, 1);
  }

  private Map<String, Integer> lines(String file) {
    return linesByFile.computeIfAbsent(file, SourceLines::read);
  }

  private static Map<String, Integer> read(String file) {
    Map<String, Integer> lines = new HashMap<>();
    URL source = SourceLines.class.getResource(JAR_DIRECTORY + file);
    if (source == null || file.equals(ROOT)) {
      return lines;
    }
    try (InputStream bytes = source.openStream();
        JsonParser yaml = YAML.createParser(bytes)) {
      while (yaml.nextToken() != null) {
        lines.putIfAbsent(
            yaml.streamReadContext().pathAsPointer().toString(),
            yaml.currentTokenLocation().getLineNr());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines;
  }
}
