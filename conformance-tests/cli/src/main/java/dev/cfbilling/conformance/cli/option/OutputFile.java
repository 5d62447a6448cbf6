package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureFiles;
import dev.cfbilling.conformance.file.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an option has something written: nowhere over what is read, or over what else is written.
 */
public final class OutputFile {
  /** The option that names reports. */
  static final String REPORT = "--report";

  private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml");

  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  private OutputFile() {}

  /**
   * Rejects a directory, a file in a missing directory, and what means standard output elsewhere.
   */
  public static void requireWritable(Path file) throws UsageException {
    if (file.toString().equals("-")) {
      throw new UsageException(
          "\"-\" stands for no file here; name one, or ./- for a file of that name.");
    }
    Path directory = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || directory == null || !Files.isDirectory(directory)) {
      throw new UsageException(
          "%s can't be written: %s."
              .formatted(
                  file,
                  Files.isDirectory(file) ? "it is a directory" : "its directory does not exist"));
    }
  }

  /** Rejects two reports to one file; the second would overwrite the first. */
  public static void requireApart(Collection<Path> files) throws UsageException {
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      if (!seen.add(real(file))) {
        throw new UsageException(
            "--report names %s twice, and one report would write over the other; name two files."
                .formatted(file));
      }
    }
  }

  /**
   * Rejects a file that would be written over {@code input}, or over a capture in that folder.
   *
   * @param option that names the file
   */
  public static void keepApart(String option, Path file, Path input) throws UsageException {
    for (Path read : readOf(input)) {
      if (isSame(file, read)) {
        throw new UsageException(
            "%s would write over %s, which is to be read; name another file."
                .formatted(option, read));
      }
    }
    if (option.equals(REPORT) && isBesideDocument(file, input)) {
      throw new UsageException(
          "%s would write over %s, which may be a part of %s; name another file."
              .formatted(option, file, input));
    }
  }

  /** Whether it is YAML, as no report is, in the folder of a document or below. */
  private static boolean isBesideDocument(Path file, Path input) {
    if (!YAML.matcher(file.toString()).matches() || !Files.exists(file)) {
      return false;
    }
    Path folder = Files.isDirectory(input) ? real(input) : real(input).getParent();
    boolean isCapture = CaptureFiles.areAt(input) && !Files.isDirectory(input);
    return !isCapture && folder != null && real(file).startsWith(folder);
  }

  /** Whether both are one file, or would be. */
  private static boolean isSame(Path one, Path other) throws UsageException {
    boolean isThere = Files.exists(one);
    if (isThere != Files.exists(other)) {
      return false;
    }
    try {
      return isThere ? Files.isSameFile(one, other) : real(one).equals(real(other));
    } catch (IOException unreadable) {
      throw new UsageException("%s can't be read: %s.".formatted(other, FileReason.of(unreadable)));
    }
  }

  /** Rejects a file that would be written among the files of a folder. */
  public static void keepOutOf(Path folder, Path file) throws UsageException {
    if (real(folder).equals(real(file).getParent())) {
      throw new UsageException(
          "--report would write %s among the runs in %s; name a file elsewhere."
              .formatted(file, folder));
    }
  }

  private static List<Path> readOf(Path input) {
    try {
      return CaptureFiles.at(input);
    } catch (CaptureException none) {
      // The run says so.
      return List.of();
    }
  }

  /** The path with all links resolved, as far as it is there. */
  public static Path real(Path file) {
    Path path = file.toAbsolutePath().normalize();
    try {
      if (Files.exists(path)) {
        return path.toRealPath();
      }
      for (int links = 0; links < MAX_LINKS && Files.isSymbolicLink(path); links++) {
        path = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
      }
      Path directory = path.getParent();
      return directory == null ? path : real(directory).resolve(path.getFileName());
    } catch (IOException unreadable) {
      return path;
    }
  }
}
