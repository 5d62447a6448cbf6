package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.body.Body;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A HAR that grows entry by entry and is whole after each: the end of the log is written behind
 * every entry, and the next entry over it. So whoever is killed loses at most the entry that is
 * being written.
 *
 * <p>In gzip, each entry and the end are members of their own, which a reader takes for one text.
 *
 * <p>A recording with a limit goes on in a new file when it is reached; the file that is full gets
 * the time of its first entry into its name.
 */
public final class HarOutput implements Closeable {
  private static final String BEGIN =
      "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"cloudflare-billing-proxy\",\"version\":\"%s\"},\"entries\":[";
  private static final String END = "\n]}}\n";
  private static final int BUFFER = 1 << 16;

  /** The longest entry that one system call writes, with the end: no kill comes between. */
  private static final int AT_ONCE = 1 << 20;

  private final Settings settings;
  private @Nullable FileChannel file;
  private long end;
  private long entries;
  private @Nullable Instant first;

  /**
   * The settings of a recording.
   *
   * @param gzip whether to compress it
   * @param version of the program that records
   * @param clock tells the age of a file
   */
  public record Settings(
      Path file, boolean gzip, Rotation rotation, String version, InstantSource clock) {}

  private HarOutput(Settings settings) {
    this.settings = settings;
  }

  /**
   * Begins a recording without entries.
   *
   * @throws IOException when there is such a file, or none can be written
   */
  public static HarOutput create(Settings settings) throws IOException {
    HarOutput output = new HarOutput(settings);
    output.begin();
    return output;
  }

  private void begin() throws IOException {
    FileChannel opened = open(settings.file());
    file = opened;
    entries = 0;
    first = null;
    end = 0;
    byte[] begin = packed(BEGIN.formatted(settings.version()));
    write(opened, begin, 0);
    end = begin.length;
    write(opened, packed(END), end);
  }

  /** A new file that only its owner can read. */
  private static FileChannel open(Path path) throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(path);
    }
    return FileChannel.open(path, StandardOpenOption.WRITE);
  }

  /**
   * Appends an entry.
   *
   * @param startedAt of the entry
   * @throws IOException when the file takes no more; it is left whole with the entries before
   */
  void append(Body entry, Instant startedAt) throws IOException {
    if (settings.rotation().isDue(end, first, settings.clock().instant())) {
      rotate();
    }
    FileChannel to = file;
    if (to == null) {
      throw new IOException("it is closed");
    }
    try {
      if (entry.length() <= AT_ONCE) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(entry, bytes);
        int length = bytes.size();
        bytes.write(packed(END));
        write(to, bytes.toByteArray(), end);
        end += length;
      } else {
        to.position(end);
        copy(entry, new BufferedOutputStream(Channels.newOutputStream(to), BUFFER));
        end = to.position();
        write(to, packed(END), end);
      }
      entries++;
      if (first == null) {
        first = startedAt;
      }
    } catch (IOException full) {
      restore(to);
      throw full;
    }
  }

  /** Writes what comes before an entry, and the entry; leaves the stream open. */
  private void copy(Body entry, OutputStream to) throws IOException {
    OutputStream out = settings.gzip() ? new GZIPOutputStream(to, BUFFER) : to;
    out.write((entries == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
    try (InputStream json = entry.open()) {
      json.transferTo(out);
    }
    if (out instanceof GZIPOutputStream packed) {
      packed.finish();
    }
    to.flush();
  }

  /** Gives the room of half an entry back, and ends the log before it. */
  private void restore(FileChannel to) throws IOException {
    to.truncate(end);
    write(to, packed(END), end);
    to.close();
    file = null;
  }

  private static void write(FileChannel to, byte[] bytes, long from) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    to.position(from);
    while (buffer.hasRemaining()) {
      to.write(buffer);
    }
  }

  private byte[] packed(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!settings.gzip()) {
      return bytes;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private void rotate() throws IOException {
    close();
    Path path = settings.file();
    Files.move(path, settled(path, first == null ? settings.clock().instant() : first));
    begin();
  }

  /** Renames a recording that is there already, by the time when it was written last. */
  public static void setAside(Path file) throws IOException {
    Files.move(file, settled(file, Files.getLastModifiedTime(file).toInstant()));
  }

  /** {@code traffic-2026-11-29T10-00-00Z.har}, with a number where there is such a file. */
  static Path settled(Path path, Instant since) {
    String name = String.valueOf(path.getFileName());
    int dot = name.toLowerCase(Locale.ROOT).lastIndexOf(".har");
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    String time = since.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
    Path settled = path.resolveSibling("%s-%s%s".formatted(stem, time, ending));
    for (int number = 2; Files.exists(settled); number++) {
      settled = path.resolveSibling("%s-%s-%s%s".formatted(stem, time, number, ending));
    }
    return settled;
  }

  @Override
  public void close() throws IOException {
    FileChannel open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
