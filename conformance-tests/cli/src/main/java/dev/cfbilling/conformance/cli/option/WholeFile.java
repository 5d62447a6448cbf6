package dev.cfbilling.conformance.cli.option;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;
import tools.jackson.core.exc.JacksonIOException;

/** Writes files atomically: to a temporary file beside the target, which is then renamed. */
public final class WholeFile {
  private static final int MOST_OF_A_NAME = 50;

  private WholeFile() {}

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file; on failure, an existing file stays unchanged. It keeps its rights.
   *
   * @throws IOException when it can't be written
   */
  public static void write(Path file, Content content) throws IOException {
    try {
      writeTo(file, content);
    } catch (JacksonIOException unwritable) {
      // Jackson wraps what goes wrong with the file.
      throw unwritable.getCause();
    }
  }

  private static void writeTo(Path file, Content content) throws IOException {
    if (isStandardStream(file, "stdout", 1)) {
      writeToEnd(new FileOutputStream(FileDescriptor.out), content);
    } else if (isStandardStream(file, "stderr", 2)) {
      writeToEnd(new FileOutputStream(FileDescriptor.err), content);
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or a device can't be replaced by a renamed file.
      try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
        writeToEnd(out, content);
      }
    } else {
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
    }
  }

  /** Its name leads to a file that a shell has opened, which must not be replaced by another. */
  private static boolean isStandardStream(Path file, String name, int number) {
    return Set.of("/dev/" + name, "/dev/fd/" + number, "/proc/self/fd/" + number)
        .contains(file.toString());
  }

  private static void writeToEnd(OutputStream stream, Content content) throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
          @Override
          public void close() throws IOException {
            // A standard stream stays open for what comes after.
            flush();
          }
        };
    content.writeTo(out);
    out.close();
  }

  private static void replace(Path place, Content content) throws IOException {
    Path beside = place.resolveSibling(temporaryName(place));
    try {
      try (Writer out =
          Files.newBufferedWriter(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        keepRights(place, beside);
        content.writeTo(out);
      }
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException | AccessDeniedException refused) {
      throw new IOException("its directory is not there, or takes no file", refused);
    } finally {
      remove(beside);
    }
  }

  private static void remove(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException stays) {
      // Where it can't be deleted, it could not be made; why is on its way.
    }
  }

  private static String temporaryName(Path place) {
    String name = String.valueOf(place.getFileName());
    // A file system's longest names leave no room for more.
    int kept = Math.min(name.length(), MOST_OF_A_NAME);
    return ".%s.%s.part".formatted(name.substring(0, kept), ProcessHandle.current().pid());
  }

  private static void keepRights(Path place, Path beside) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(place, PosixFileAttributeView.class);
    if (rights != null && Files.exists(place)) {
      Files.setPosixFilePermissions(beside, rights.readAttributes().permissions());
    }
  }
}
