package dev.cfbilling.conformance.body;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a response body, readable again and again.
 *
 * <p>A small one is kept in memory, a large one in a temporary file that only the owner can read
 * and that goes with {@link #close}.
 */
public final class Body implements Closeable {
  private static final int MAX_IN_MEMORY = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private final byte[] bytes;
  private final @Nullable Path file;
  private final boolean temporary;
  private final LongConsumer progress;

  private Body(byte[] bytes, @Nullable Path file, boolean temporary, LongConsumer progress) {
    this.bytes = bytes;
    this.file = file;
    this.temporary = temporary;
    this.progress = progress;
  }

  public static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8), null, false, Body::unwatched);
  }

  public static Body of(byte[] bytes) {
    return new Body(bytes.clone(), null, false, Body::unwatched);
  }

  /**
   * What a file of the user's has; it stays.
   *
   * @param progress takes the number of bytes of each piece that was read
   */
  public static Body in(Path file, LongConsumer progress) {
    return new Body(new byte[0], file, false, progress);
  }

  /** All that {@code source} has; does not close it. */
  public static Body copyOf(InputStream source) throws IOException {
    try (Spool spool = new Spool()) {
      source.transferTo(spool);
      return spool.toBody();
    }
  }

  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(bytes) : watched(Files.newInputStream(file));
  }

  private static void unwatched(long bytes) {
    // Nobody asked.
  }

  private InputStream watched(InputStream source) {
    return new FilterInputStream(source) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        progress.accept(Math.max(0, count));
        return count;
      }
    };
  }

  public boolean isEmpty() {
    return length() == 0;
  }

  /** Whether it is UTF-16, by its byte order mark or by the zero in its first character. */
  public boolean isUtf16() throws IOException {
    try (InputStream source = open()) {
      return isUtf16(source.readNBytes(2));
    }
  }

  public static boolean isUtf16(byte[] first) {
    if (first.length < 2) {
      return false;
    }
    int unit = (first[0] & 0xff) << 8 | (first[1] & 0xff);
    boolean marked = unit == 0xfeff || unit == 0xfffe;
    return marked || (unit != 0 && ((unit & 0xff00) == 0 || (unit & 0xff) == 0));
  }

  /** How many bytes there are. */
  public long length() {
    return file == null ? bytes.length : file.toFile().length();
  }

  @Override
  public void close() throws IOException {
    if (file != null && temporary) {
      Files.deleteIfExists(file);
    }
  }

  /** Collects a body as it arrives, and moves to a file when it grows. Serves one body. */
  public static final class Spool extends OutputStream {
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final long limit;
    private @Nullable Path file;
    private OutputStream out = memory;
    private boolean handedOver;
    private long room;

    /** One for a body of any length. */
    public Spool() {
      this(Long.MAX_VALUE);
    }

    /** One that fails with a {@link BoundedStream.TooLongException} at more bytes. */
    public Spool(long limit) {
      this.limit = limit;
      this.room = limit;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new BoundedStream.TooLongException(limit);
      }
      if (file == null && memory.size() + length > MAX_IN_MEMORY) {
        moveToFile();
      }
      out.write(bytes, offset, length);
    }

    private void moveToFile() throws IOException {
      file = Files.createTempFile("billing-body", ".json");
      file.toFile().deleteOnExit();
      out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
      memory.writeTo(out);
      memory.reset();
    }

    /** What was written; the spool is of no more use, and the body is the caller's to close. */
    public Body toBody() throws IOException {
      out.close();
      handedOver = true;
      return new Body(memory.toByteArray(), file, true, Body::unwatched);
    }

    /** Removes the file of a body that never became one. */
    @Override
    public void close() throws IOException {
      out.close();
      if (file != null && !handedOver) {
        Files.deleteIfExists(file);
      }
    }
  }
}
