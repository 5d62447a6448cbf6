package dev.cfbilling.conformance.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** A response body that was saved to a file, as JSON or gzip. */
public final class BodyFile {
  private static final int GZIP_MAGIC = 0x1f8b;

  private final Path file;
  private final LongConsumer progress;

  /**
   * A file whose reading can be watched.
   *
   * @param progress takes the number of bytes of each piece that was read
   */
  public BodyFile(Path file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * The body, decoded.
   *
   * @throws CaptureException when the file can't be read, or is a broken gzip
   */
  public Body read() throws CaptureException {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new CaptureException("There is no file " + file + " to read a body from.");
    }
    try (InputStream source = new BufferedInputStream(Files.newInputStream(file))) {
      boolean plainFile = Files.isRegularFile(file) && !isGzip(source);
      return plainFile
          ? inUtf8(Body.in(file, progress), file.toString())
          : read(source, file.toString());
    } catch (IOException unreadable) {
      throw new CaptureException(file + " can't be read: " + unreadable.getMessage() + ".");
    }
  }

  /**
   * The body that {@code source} has, decoded.
   *
   * @param name what a message calls it
   */
  public static Body read(InputStream source, String name) throws CaptureException {
    BufferedInputStream bytes = new BufferedInputStream(source);
    try {
      return inUtf8(Body.copyOf(isGzip(bytes) ? new GZIPInputStream(bytes) : bytes), name);
    } catch (IOException broken) {
      throw new CaptureException(name + " can't be read: " + broken.getMessage() + ".");
    }
  }

  /** Refuses what a shell has made of a body: no API is known to answer in UTF-16. */
  private static Body inUtf8(Body body, String name) throws CaptureException, IOException {
    if (body.isUtf16()) {
      body.close();
      throw new CaptureException(
          name
              + " is UTF-16, as PowerShell's > writes any text; save the answer as it came, with curl"
              + " -o FILE.");
    }
    return body;
  }

  private static boolean isGzip(InputStream source) throws IOException {
    source.mark(2);
    boolean gzip = (source.read() << 8 | source.read()) == GZIP_MAGIC;
    source.reset();
    return gzip;
  }
}
