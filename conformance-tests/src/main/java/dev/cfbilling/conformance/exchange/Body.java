package dev.cfbilling.conformance.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a response body, readable again and again.
 *
 * <p>A small one is kept in memory, a large one in a temporary file that only the owner can read
 * and that goes with {@link #close}.
 */
public final class Body implements Closeable {
  private static final int MAX_IN_MEMORY = 1 << 20;

  private final byte[] bytes;
  private final @Nullable Path file;
  private final boolean temporary;

  private Body(byte[] bytes, @Nullable Path file, boolean temporary) {
    this.bytes = bytes;
    this.file = file;
    this.temporary = temporary;
  }

  public static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8), null, false);
  }

  public static Body of(byte[] bytes) {
    return new Body(bytes.clone(), null, false);
  }

  /** What a file of the user's has; it stays. */
  static Body in(Path file) {
    return new Body(new byte[0], file, false);
  }

  /** All that {@code source} has; does not close it. */
  public static Body copyOf(InputStream source) throws IOException {
    try (Spool spool = new Spool()) {
      source.transferTo(spool);
      return spool.toBody();
    }
  }

  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
  }

  public boolean isEmpty() {
    return file == null ? bytes.length == 0 : file.toFile().length() == 0;
  }

  @Override
  public void close() throws IOException {
    if (file != null && temporary) {
      Files.deleteIfExists(file);
    }
  }

  /** Collects a body as it arrives, and moves to a file when it grows. */
  static final class Spool extends OutputStream {
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private OutputStream out = memory;
    private boolean handedOver;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (file == null && memory.size() + length > MAX_IN_MEMORY) {
        moveToFile();
      }
      out.write(bytes, offset, length);
    }

    private void moveToFile() throws IOException {
      file = Files.createTempFile("billing-body", ".json");
      file.toFile().deleteOnExit();
      out = Files.newOutputStream(file);
      memory.writeTo(out);
      memory.reset();
    }

    Body toBody() throws IOException {
      out.close();
      handedOver = true;
      return new Body(memory.toByteArray(), file, true);
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
