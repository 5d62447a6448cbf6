package dev.cfbilling.conformance.har;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Bodies in files beside a HAR, named by its {@code _file} fields, as Playwright writes them. */
interface Attachments extends Closeable {

  /** No attachments. */
  Attachments NONE =
      name -> {
        throw notThere(name);
      };

  /** An attached body is missing; the message is a clause. */
  final class MissingException extends IOException {
    private static final long serialVersionUID = 1;

    MissingException(String message) {
      super(message);
    }
  }

  /**
   * Opens an attachment.
   *
   * @throws MissingException when there is none of this name, or the name leads out of the HAR's
   *     folder
   */
  InputStream open(String name) throws IOException;

  @Override
  default void close() throws IOException {
    // Nothing is open.
  }

  /** Files in a directory or below it; links that lead out of it are not followed. */
  record InDirectory(Path directory) implements Attachments {

    @Override
    public InputStream open(String name) throws IOException {
      Path root = directory.toRealPath();
      Path file;
      try {
        file = root.resolve(name).normalize();
      } catch (InvalidPathException noName) {
        throw notThere(name);
      }
      if (!file.startsWith(root)) {
        throw outside(name);
      }
      if (!Files.exists(file)) {
        throw notThere(name);
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw outside(name);
      }
      if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        throw notThere(name);
      }
      return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Entries of an archive, read without unpacking it. */
  record InZip(ZipFile archive, String folder) implements Attachments {

    @Override
    public InputStream open(String name) throws IOException {
      ZipEntry entry =
          Optional.ofNullable(archive.getEntry(folder + name))
              .filter(found -> !found.isDirectory())
              .orElseThrow(() -> notThere(name));
      return archive.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      archive.close();
    }
  }

  private static MissingException outside(String name) {
    return new MissingException(
        "its file %s is outside of the capture's folder and is not read".formatted(name));
  }

  private static MissingException notThere(String name) {
    return new MissingException("its file %s is not beside the capture".formatted(name));
  }
}
