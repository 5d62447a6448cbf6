package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The folder of an archive: {@code operation=…/account=…/retrieved=…/FROM_TO.json.gz}. */
final class BodyFolder {
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final boolean packed;
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param packed whether bodies are kept in gzip
   */
  BodyFolder(Path root, boolean packed) {
    this.root = root;
    this.packed = packed;
  }

  /** What is in it. */
  ArchiveSize size() {
    return new ArchiveSize(files.get(), bytes.get());
  }

  /** Writes a body; may be called by many threads at once. */
  void write(BodyPart part, Payload body) throws IOException {
    Path folder = Files.createDirectories(folder(part.reading()));
    Path file = folder.resolve(part.name() + (packed ? ".json.gz" : ".json"));
    try (CountedOutput out = new CountedOutput(opened(file))) {
      body.writeTo(out);
      bytes.addAndGet(out.count);
    }
    files.incrementAndGet();
  }

  private Path folder(DatedQuestion reading) {
    return root.resolve("operation=" + reading.operation().id())
        .resolve("account=" + reading.id())
        .resolve("retrieved=" + reading.span().on(reading.day()).toString().replace(':', '-'));
  }

  private OutputStream opened(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return packed ? new FastGzip(out) : new BufferedOutputStream(out, BUFFER);
  }

  /** Packs as fast as it goes. Its header has no time, so that the bytes are always the same. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static final class CountedOutput extends FilterOutputStream {
    private long count;

    CountedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count++;
    }

    @Override
    public void write(byte[] some, int start, int length) throws IOException {
      out.write(some, start, length);
      count += length;
    }
  }
}
