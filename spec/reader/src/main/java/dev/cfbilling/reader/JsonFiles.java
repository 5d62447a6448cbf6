package dev.cfbilling.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An OpenAPI document and the files that it refers to, written anew as JSON, in a directory of its
 * own and under the same names. Swagger Parser, which reads files itself and takes YAML for 1.1,
 * reads these as they are meant.
 */
public final class JsonFiles implements Closeable {
  private static final Pattern ELSEWHERE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:|//).*");

  private final Path folder;
  private final Path source;
  private final Path copy;
  private final Path root;
  private final SortedMap<String, JsonNode> documents = new TreeMap<>();

  private JsonFiles(Path folder, Path source, Path copy, Path root) {
    this.folder = folder;
    this.source = source;
    this.copy = copy;
    this.root = root;
  }

  /**
   * Copies a document. Only files below its directory are read.
   *
   * @throws UnreadableException when a file can't be read, or refers to what must not be
   */
  public static JsonFiles of(Path document) {
    Path file = document.toAbsolutePath().normalize();
    Path source = parent(file);
    try {
      Path copy = Files.createTempDirectory("openapi");
      Path folder = Optional.ofNullable(document.getParent()).orElse(Path.of(""));
      JsonFiles files = new JsonFiles(folder, source, copy, copy.resolve(source.relativize(file)));
      try {
        files.copyFrom(file);
      } catch (RuntimeException | IOException unreadable) {
        files.close();
        throw unreadable;
      }
      return files;
    } catch (IOException unreadable) {
      throw new UnreadableException(
          "%s can't be read: %s.".formatted(document, unreadable.getMessage()));
    }
  }

  /** The document among the copies. */
  public Path root() {
    return root;
  }

  /** What the document says. */
  public JsonNode document() {
    return documents.getOrDefault(copy.relativize(root).toString(), MissingNode.getInstance());
  }

  /** What each file says, by its path in the folder of the document. */
  public SortedMap<String, JsonNode> documents() {
    return Collections.unmodifiableSortedMap(documents);
  }

  /** A message about the copies as one about the files that they are of. */
  public String ofSource(String message) {
    return message.replace(copy.toString(), source.toString());
  }

  private void copyFrom(Path document) throws IOException {
    Set<Path> seen = new HashSet<>(List.of(document));
    Deque<Path> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      Path file = left.remove();
      Path path = source.relativize(file);
      String name = folder.resolve(path).toString();
      JsonNode tree = tree(file, name);
      documents.put(path.toString(), tree);
      References.forEach(
          tree,
          reference -> {
            Path referred = file(reference, file, name);
            if (Files.isRegularFile(referred) && seen.add(referred)) {
              left.add(referred);
            }
          });
      Path target = copy.resolve(path);
      Files.createDirectories(parent(target));
      Files.writeString(target, tree.isMissingNode() ? "null" : tree.toString());
    }
  }

  private static JsonNode tree(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DocumentReader.read(in, name, KeySelection.ALL);
    }
  }

  private Path file(String reference, Path from, String name) {
    String path = reference.replaceFirst("#.*", "");
    if (path.isEmpty()) {
      return from;
    }
    if (!ELSEWHERE.matcher(path).matches()) {
      Path file = from.resolveSibling(path).normalize();
      if (file.startsWith(source) && isWithin(file)) {
        return file;
      }
    }
    throw UnreadableException.outsideFolder(name, reference);
  }

  /** Whether no link leads out of the folder. */
  private boolean isWithin(Path file) {
    try {
      return !Files.exists(file) || file.toRealPath().startsWith(source.toRealPath());
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new UnreadableException(file + " is no file.");
    }
    return parent;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(copy)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
