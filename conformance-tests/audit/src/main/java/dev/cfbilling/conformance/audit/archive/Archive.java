package dev.cfbilling.conformance.audit.archive;

import dev.cfbilling.conformance.exchange.CaptureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Lists captures and plain bodies, in folders of any Hadoop filesystem. */
public final class Archive {
  private static final List<String> HARS = List.of(".har", ".har.gz", ".har.zip");

  /** As {@code conform} sorts captures: by the bytes of the path. */
  private static final Comparator<ArchiveFile> BY_PATH =
      Comparator.comparing(
          file -> file.uri().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final Configuration configuration;
  private final AccountNames names;

  public Archive(Configuration configuration, AccountNames names) {
    this.configuration = configuration;
    this.names = names;
  }

  /**
   * The files at some paths, each path's sorted, and each file once.
   *
   * @throws CaptureException when there is none at one of them, or it can't be listed
   */
  public List<ArchiveFile> files(List<String> paths) throws CaptureException {
    Map<String, ArchiveFile> all = new LinkedHashMap<>();
    for (String path : paths) {
      List<ArchiveFile> found = files(path);
      if (found.isEmpty()) {
        throw new CaptureException(
            ("There is nothing to audit at %s: neither a file *.har, *.har.gz or *.har.zip, nor a"
                    + " body at operation=…/account=…/retrieved=…/*.json or *.json.gz.")
                .formatted(path));
      }
      found.forEach(file -> all.putIfAbsent(file.uri(), file));
    }
    return List.copyOf(all.values());
  }

  private List<ArchiveFile> files(String given) throws CaptureException {
    try {
      Path path = HadoopPaths.of(given);
      FileSystem filesystem = HadoopPaths.filesystem(path, configuration);
      if (!filesystem.exists(path)) {
        throw new CaptureException("There is nothing at %s to audit.".formatted(given));
      }
      FileStatus root = filesystem.getFileStatus(path);
      if (root.isFile()) {
        return List.of(file(root, given, true));
      }
      String folder = given.replaceFirst("/+$", "");
      int length = root.getPath().toString().length();
      return below(filesystem, root.getPath()).stream()
          .map(file -> file(file, folder + file.getPath().toString().substring(length), false))
          .filter(file -> isHar(file.uri()) || file.body() != null)
          .sorted(BY_PATH)
          .toList();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new CaptureException(
          "%s can't be listed: %s.".formatted(given, unreadable.getMessage()));
    }
  }

  private static List<FileStatus> below(FileSystem filesystem, Path folder) throws IOException {
    if ("file".equals(filesystem.getUri().getScheme())) {
      return belowLocal(folder);
    }
    List<FileStatus> files = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> below = filesystem.listFiles(folder, true);
    while (below.hasNext()) {
      files.add(below.next());
    }
    return files;
  }

  /**
   * As conform lists them: it follows no link to a folder, and passes over no link to a file that
   * is gone. Hadoop's own listing does both, and asks another process for the rights of each file.
   */
  private static List<FileStatus> belowLocal(Path folder) throws IOException {
    List<FileStatus> files = new ArrayList<>();
    try (Stream<java.nio.file.Path> below = Files.walk(Paths.get(folder.toUri()))) {
      for (java.nio.file.Path file : (Iterable<java.nio.file.Path>) below::iterator) {
        Path path = new Path(file.toUri());
        if (Files.isRegularFile(file)) {
          long modified = Files.getLastModifiedTime(file).toMillis();
          files.add(new FileStatus(Files.size(file), false, 1, 0, modified, path));
        } else if (!Files.exists(file)) {
          files.add(new FileStatus(0, false, 1, 0, 0, path));
        }
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    return files;
  }

  private ArchiveFile file(FileStatus file, String typed, boolean named) {
    String uri = file.getPath().toString();
    return new ArchiveFile(
        uri,
        names.in(typed),
        file.getLen(),
        file.getModificationTime(),
        named,
        isHar(uri) ? null : BodyPlace.of(uri).orElse(null));
  }

  private static boolean isHar(String uri) {
    return HARS.stream().anyMatch(uri.toLowerCase(Locale.ROOT)::endsWith);
  }
}
