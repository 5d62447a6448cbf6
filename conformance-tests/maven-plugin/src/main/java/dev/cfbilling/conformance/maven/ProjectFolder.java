package dev.cfbilling.conformance.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.DirectoryScanner;

/**
 * Where the paths of a pom start.
 *
 * <p>The command line gets them as they are from the working directory, where Maven was started:
 * then what it says can be run there.
 */
record ProjectFolder(Path basedir) {
  private static final String WILDCARDS = "[*?]";

  /** The path that a name of the pom stands for. */
  Path path(String name) {
    Path path = basedir.toAbsolutePath().resolve(name).normalize();
    Path working = Path.of("").toAbsolutePath();
    return path.startsWith(working) && !path.equals(working) ? working.relativize(path) : path;
  }

  /** How a path is called from here, wherever Maven was started. */
  String name(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path here = basedir.toAbsolutePath().normalize();
    return (whole.startsWith(here) ? here.relativize(whole) : path).toString();
  }

  /** The path of a file of the pom. */
  Path path(File file) {
    return path(file.getPath());
  }

  /** The captures that a name stands for: a file, a folder, or whatever a pattern matches. */
  List<Path> captures(String name) throws MojoExecutionException {
    if (Files.exists(path(name)) || name.equals(name.replaceAll(WILDCARDS, ""))) {
      return List.of(path(name));
    }
    String[] plain = name.split(WILDCARDS, 2);
    String start = plain[0].substring(0, plain[0].lastIndexOf('/') + 1);
    List<Path> found =
        matches(path(start), name.substring(start.length()))
            .map(file -> path(start + file))
            .sorted()
            .toList();
    if (found.isEmpty()) {
      throw new MojoExecutionException(
          "No file matches %s in captures; name files, folders or patterns, from %s."
              .formatted(name, basedir));
    }
    return found;
  }

  private static Stream<String> matches(Path start, String pattern) {
    if (!Files.isDirectory(start)) {
      return Stream.empty();
    }
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(start.toFile());
    scanner.setIncludes(new String[] {pattern});
    scanner.scan();
    return Stream.of(scanner.getIncludedFiles());
  }
}
