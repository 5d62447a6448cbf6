package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.archive.HadoopPaths;
import dev.cfbilling.conformance.audit.table.CaptureTable;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that an audit leaves. The next result is written beside it and takes its place at the
 * end, so that a run that dies leaves the last one.
 */
public final class OutputFolder {
  /** The report, as a page and for programs. */
  public static final String PAGE = "report.html";

  public static final String REPORT = "report.json";

  /** Only a folder that has it may be replaced. */
  static final String STATE = "state.json.gz";

  /** Only an unfinished result, or one that is replaced, that has it may be removed. */
  private static final String MARK = "written-by-audit";

  /** What a result has. */
  private static final Set<String> OWN =
      Stream.of(
              Stream.of(STATE, MARK, PAGE, REPORT, StagedArchive.FOLDER),
              Stream.of(AuditTables.RESTATEMENTS, AuditTables.COVERAGE, AuditTables.DRIFT),
              Stream.of(CaptureTable.values()).map(CaptureTable::id))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  /** Hadoop takes names with these for patterns, or what is before a colon for a scheme. */
  private static final Pattern PATTERN =
      Pattern.compile("[\\[\\]{}*?\\\\]|^(?![A-Za-z][A-Za-z0-9+.-]*:/)[^:]*:");

  private final FileSystem filesystem;
  private final Path last;
  private final Path next;
  private final Path old;
  private final FolderLock lock = new FolderLock();

  private OutputFolder(FileSystem filesystem, Path folder) {
    this.filesystem = filesystem;
    this.last = folder;
    this.next = folder.suffix(".next");
    this.old = folder.suffix(".old");
  }

  /**
   * Opens a folder. Nothing in it or beside it is changed yet.
   *
   * @throws UsageException when it has files that no audit has written, or can't be written
   */
  public static OutputFolder open(String path, Configuration configuration) throws UsageException {
    Matcher pattern = PATTERN.matcher(path);
    if (pattern.find()) {
      throw new UsageException(
          "%s has a \"%s\", which Hadoop takes for a part of a pattern or an address; name another folder with --out."
              .formatted(path, path.charAt(pattern.end() - 1)));
    }
    try {
      Path folder = HadoopPaths.of(path);
      FileSystem filesystem = HadoopPaths.filesystem(folder, configuration);
      OutputFolder output = new OutputFolder(filesystem, filesystem.makeQualified(folder));
      output.requireOwn(output.last, STATE);
      output.requireOwn(output.old, MARK);
      output.requireOwn(output.next, MARK);
      return output;
    } catch (IOException | IllegalArgumentException unusable) {
      throw new UsageException("%s can't be written: %s.".formatted(path, unusable.getMessage()));
    }
  }

  private void requireOwn(Path folder, String mark) throws IOException, UsageException {
    if (!filesystem.exists(folder)) {
      return;
    }
    if (filesystem.getFileStatus(folder).isFile()) {
      throw new UsageException(
          "%s is a file, and no folder; name a folder with --out.".formatted(shown(folder)));
    }
    FileStatus[] files = filesystem.listStatus(folder);
    boolean own = filesystem.exists(new Path(folder, mark));
    if (files.length > 0 && !(own && Stream.of(files).allMatch(OutputFolder::isOwn))) {
      throw new UsageException(
          "%s has files that no audit has written; name another folder with --out."
              .formatted(shown(folder)));
    }
  }

  private static boolean isOwn(FileStatus file) {
    String name = file.getPath().getName();
    return OWN.contains(name) || name.endsWith(".crc");
  }

  private static String shown(Path folder) {
    return local(folder).map(String::valueOf).orElseGet(folder::toString);
  }

  /**
   * Rejects captures in what is replaced.
   *
   * @param files their addresses
   */
  public void keepApartFrom(List<ArchiveFile> files) throws UsageException {
    for (ArchiveFile file : files) {
      Optional<Path> folder =
          file.local()
              .map(this::replacing)
              .orElseGet(
                  () -> folders().filter(each -> file.uri().startsWith(each + "/")).findFirst());
      if (folder.isPresent()) {
        throw new UsageException(
            "%s is within %s, which the result replaces; move it, or name another folder with --out."
                .formatted(file.shown(), shown(folder.get())));
      }
    }
  }

  /** Rejects a report in what is replaced. */
  public void keepApartFrom(java.nio.file.Path report) throws UsageException {
    Optional<Path> folder = replacing(report);
    if (folder.isPresent()) {
      throw new UsageException(
          "%s is within %s, which the result replaces; it has %s and %s already, or name another file."
              .formatted(report, shown(folder.get()), PAGE, REPORT));
    }
  }

  /** The folder in which a local file is, by whatever links, that is replaced. */
  private Optional<Path> replacing(java.nio.file.Path file) {
    java.nio.file.Path real = OutputFile.real(file);
    return folders()
        .filter(folder -> local(folder).map(OutputFile::real).filter(real::startsWith).isPresent())
        .findFirst();
  }

  private Stream<Path> folders() {
    return Stream.of(last, next, old);
  }

  /**
   * Removes what a run that died has left, and marks what this one will write.
   *
   * @throws UsageException when another run is writing it
   */
  void begin() throws IOException, UsageException {
    Optional<java.nio.file.Path> mark = local(next(MARK));
    if (mark.isPresent() && filesystem.exists(next)) {
      lock.take(mark.get());
    }
    if (!filesystem.exists(last) && filesystem.exists(old)) {
      filesystem.rename(old, last);
    }
    filesystem.delete(last(MARK), false);
    filesystem.delete(old, true);
    filesystem.delete(next, true);
    filesystem.create(next(MARK)).close();
    if (mark.isPresent()) {
      lock.take(mark.get());
    }
  }

  private static Optional<java.nio.file.Path> local(Path file) {
    return "file".equals(file.toUri().getScheme())
        ? Optional.of(java.nio.file.Path.of(file.toUri().getPath()))
        : Optional.empty();
  }

  /** Whether there is a result. */
  public boolean hasResult() throws IOException {
    return filesystem.exists(new Path(last, STATE));
  }

  FileSystem filesystem() {
    return filesystem;
  }

  /** A file or folder of the last result. */
  public Path last(String name) {
    return new Path(last, name);
  }

  /** A file or folder of the next result. */
  public Path next(String name) {
    return new Path(next, name);
  }

  /** Writes a text into the next result. */
  public void write(String name, Text text) throws IOException {
    try (Writer out =
        new OutputStreamWriter(filesystem.create(next(name)), StandardCharsets.UTF_8)) {
      text.write(out);
    }
  }

  /** What is written. */
  public interface Text {
    void write(Writer out) throws IOException;
  }

  /** Puts the next result in the place of the last one. */
  void commit() throws IOException {
    if (filesystem.exists(last)) {
      filesystem.create(last(MARK)).close();
      if (!filesystem.rename(last, old)) {
        throw new IOException("%s can't be renamed to %s".formatted(last, old));
      }
    }
    if (!filesystem.rename(next, last)) {
      throw new IOException("%s can't be renamed to %s".formatted(next, last));
    }
    filesystem.delete(last(MARK), false);
    filesystem.delete(old, true);
  }

  /** Leaves the last result as it is. */
  void abandon() {
    try {
      filesystem.delete(next, true);
      lock.close();
    } catch (IOException inTheWay) {
      // The next run removes it.
    }
  }
}
