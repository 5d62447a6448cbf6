package dev.cfbilling.conformance.body;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a response body; can be read repeatedly.
 *
 * <p>A small body is kept in memory, a large one in a temporary file. Only the owner can read that
 * file, and {@link #close} deletes it.
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
   * The body in a file of the user's; {@link #close} keeps the file.
   *
   * @param progress takes the number of bytes of each piece that was read
   */
  public static Body in(Path file, LongConsumer progress) {
    return new Body(new byte[0], file, false, progress);
  }

  /** Reads {@code source} to its end, and leaves it open. */
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
    // No one follows the progress.
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

  /** The same body in a file, of however few bytes. */
  public Body inFile() throws IOException {
    if (file != null) {
      return this;
    }
    try (Spool spool = new Spool(Long.MAX_VALUE, 0)) {
      spool.write(bytes);
      return spool.toBody();
    }
  }

  public boolean isEmpty() {
    return length() == 0;
  }

  /** Whether the body is UTF-16, judged by its byte order mark or a zero in its first character. */
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

  /** The length in bytes. */
  public long length() {
    return file == null ? bytes.length : file.toFile().length();
  }

  @Override
  public void close() throws IOException {
    if (file != null && temporary) {
      SpoolFiles.delete(file);
    }
  }

  /**
   * Collects one body as it arrives, and moves it to a file when it gets large. All that writes
   * throws a {@link TemporaryFileError} where the file can't be written.
   */
  public static final class Spool extends OutputStream {
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final long limit;
    private final int inMemory;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private OutputStream out = memory;
    private boolean handedOver;
    private long room;

    /** A spool for a body of any length. */
    public Spool() {
      this(Long.MAX_VALUE);
    }

    /** A spool that throws a {@link BoundedStream.TooLongException} beyond {@code limit} bytes. */
    public Spool(long limit) {
      this(limit, MAX_IN_MEMORY);
    }

    /**
     * A spool of this kind that moves to a file early, for many bodies at a time.
     *
     * @param inMemory the most bytes to keep in memory
     */
    public Spool(long limit, int inMemory) {
      this.limit = limit;
      this.inMemory = inMemory;
      this.room = limit;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      takeRoom(length);
      try {
        moveBefore(length);
        out.write(bytes, offset, length);
      } catch (IOException full) {
        throw new TemporaryFileError(full);
      }
    }

    /** Takes what is left in the buffer; into a file it goes without another copy. */
    public void write(ByteBuffer part) throws IOException {
      takeRoom(part.remaining());
      try {
        moveBefore(part.remaining());
        writeOut(part);
      } catch (IOException full) {
        throw new TemporaryFileError(full);
      }
    }

    private void writeOut(ByteBuffer part) throws IOException {
      FileChannel direct = channel;
      if (direct == null) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        out.write(bytes, 0, bytes.length);
        return;
      }
      out.flush();
      while (part.hasRemaining()) {
        direct.write(part);
      }
    }

    private void takeRoom(int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new BoundedStream.TooLongException(limit);
      }
    }

    private void moveBefore(int length) throws IOException {
      if (file == null && memory.size() + length > inMemory) {
        moveToFile();
      }
    }

    private void moveToFile() throws IOException {
      Path path = SpoolFiles.create();
      file = path;
      FileChannel opened = FileChannel.open(path, StandardOpenOption.WRITE);
      channel = opened;
      out = new BufferedOutputStream(Channels.newOutputStream(opened), BUFFER);
      memory.writeTo(out);
      memory.reset();
    }

    /** The collected body, which the caller must close; the spool can't be used again. */
    public Body toBody() {
      try {
        out.close();
      } catch (IOException full) {
        throw new TemporaryFileError(full);
      }
      handedOver = true;
      return new Body(memory.toByteArray(), file, true, Body::unwatched);
    }

    /** Deletes the file, unless a body was made of it. */
    @Override
    public void close() {
      try {
        if (channel != null) {
          channel.close();
        }
        if (file != null && !handedOver) {
          SpoolFiles.delete(file);
        }
      } catch (IOException stays) {
        // It goes when the process ends.
      }
    }
  }
}
