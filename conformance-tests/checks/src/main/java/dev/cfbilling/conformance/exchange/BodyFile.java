package dev.cfbilling.conformance.exchange;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.BoundedStream;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.file.MissingFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A response body in a file, plain or compressed. */
public final class BodyFile {
  private final Path file;
  private final LongConsumer progress;

  /**
   * A body in a file, with a progress callback.
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
   * @param maxBytes the limit of its size
   * @throws CaptureException when the file can't be read, or its compression is broken
   * @throws BodyLimitException when the body exceeds the limit
   */
  public Body read(long maxBytes) throws CaptureException, BodyLimitException {
    if (Files.isDirectory(file)) {
      throw new CaptureException(file + " is a directory; name a file in it to read a body from.");
    }
    if (!Files.exists(file)) {
      throw new CaptureException(MissingFile.sentence(file, "a body"));
    }
    try {
      if (!Files.isRegularFile(file)) {
        try (InputStream source = Files.newInputStream(file)) {
          return read(source, file.toString(), maxBytes);
        }
      }
      if (Files.size(file) > maxBytes) {
        throw new BodyLimitException(file.toString(), maxBytes);
      }
      return decoded(Body.in(file, progress), file.toString(), maxBytes);
    } catch (IOException unreadable) {
      throw new CaptureException(file + " can't be read: " + FileReason.of(unreadable) + ".");
    }
  }

  /**
   * The body in {@code source}, decoded.
   *
   * @param name for messages
   * @param maxBytes the limit of its size
   */
  public static Body read(InputStream source, String name, long maxBytes)
      throws CaptureException, BodyLimitException {
    try {
      return decoded(Body.copyOf(new BoundedStream(source, maxBytes)), name, maxBytes);
    } catch (BoundedStream.TooLongException tooLong) {
      throw new BodyLimitException(name, maxBytes);
    } catch (IOException broken) {
      throw new CaptureException(name + " can't be read: " + broken.getMessage() + ".");
    }
  }

  private static Body decoded(Body kept, String name, long maxBytes)
      throws CaptureException, BodyLimitException, IOException {
    try {
      Body body = BodyCoding.decoded(kept, "", maxBytes);
      return inUtf8(BodyCoding.withoutBrotli(body, maxBytes), name);
    } catch (BoundedStream.TooLongException tooLong) {
      throw new BodyLimitException(name, maxBytes);
    }
  }

  /** Refuses UTF-16: it comes from a shell's redirection, not from an API. */
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
}
