package dev.cfbilling.conformance.audit.archive;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * A file of the archive on this machine's disk, where it can be read twice: for the secrets to
 * mask, and then to be judged. A file that is here already is not copied.
 */
public final class LocalCopy implements Closeable {
  private final Path file;
  private final boolean temporary;

  private LocalCopy(Path file, boolean temporary) {
    this.file = file;
    this.temporary = temporary;
  }

  public static LocalCopy of(ArchiveFile file, Configuration configuration) throws IOException {
    if (file.local().isPresent()) {
      return new LocalCopy(file.local().get(), false);
    }
    URI uri = new org.apache.hadoop.fs.Path(file.uri()).toUri();
    Path folder = Files.createTempDirectory("audit");
    Path copy = folder.resolve(file.name());
    try {
      FileSystem.get(uri, configuration)
          .copyToLocalFile(
              false,
              new org.apache.hadoop.fs.Path(uri),
              new org.apache.hadoop.fs.Path(copy.toUri()),
              true);
      return new LocalCopy(copy, true);
    } catch (IOException broken) {
      new LocalCopy(copy, true).close();
      throw broken;
    }
  }

  public Path path() {
    return file;
  }

  /** A sentence about the copy, about the file itself. */
  public String about(ArchiveFile original, String sentence) {
    return sentence.replace(file.toString(), original.shown());
  }

  @Override
  public void close() throws IOException {
    Path folder = file.getParent();
    if (temporary && folder != null) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}
