package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.transport.encoding.GzipMembers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** The text and the attachments of a HAR: plain, in gzip, or in a zip archive. */
record HarSource(BufferedSource text, Attachments attachments) implements Closeable {
  private static final ByteString UTF_8_MARK = ByteString.decodeHex("efbbbf");
  private static final ByteString GZIP = ByteString.decodeHex("1f8b");
  private static final ByteString ZIP = ByteString.decodeHex("504b0304");

  /** The first bytes of JSON in UTF-16: a byte order mark, or the first character. */
  private static final List<ByteString> UTF_16 =
      List.of(
          ByteString.decodeHex("fffe"),
          ByteString.decodeHex("feff"),
          ByteString.decodeHex("7b00"),
          ByteString.decodeHex("007b"));

  static HarSource open(Path file, LongConsumer progress) throws CaptureException, IOException {
    BufferedSource bytes = Okio.buffer(watched(Okio.source(file), progress));
    try {
      Attachments beside = new Attachments.InDirectory(folder(file));
      if (bytes.rangeEquals(0, ZIP)) {
        bytes.close();
        return inZip(file);
      }
      if (!bytes.rangeEquals(0, GZIP)) {
        return checked(file, bytes, beside);
      }
      return checked(file, Okio.buffer(new GzipMembers().decompress(bytes)), beside);
    } catch (CaptureException | IOException unusable) {
      bytes.close();
      throw unusable;
    }
  }

  private static Path folder(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("it is in no directory");
    }
    return parent;
  }

  private static HarSource inZip(Path file) throws CaptureException, IOException {
    ZipFile archive = new ZipFile(file.toFile());
    try {
      List<? extends ZipEntry> captures =
          archive.stream()
              .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".har"))
              .toList();
      if (captures.size() != 1) {
        throw new CaptureException(
            "%s has %s files *.har in it, where one was expected; %s."
                .formatted(
                    file,
                    captures.isEmpty() ? "no" : captures.size(),
                    captures.isEmpty()
                        ? "name a HAR, or an archive as Playwright writes it"
                        : "unpack it and name the directory"));
      }
      ZipEntry capture = captures.get(0);
      String folder = capture.getName().substring(0, capture.getName().lastIndexOf('/') + 1);
      return checked(
          file,
          Okio.buffer(Okio.source(archive.getInputStream(capture))),
          new Attachments.InZip(archive, folder));
    } catch (CaptureException | IOException unusable) {
      archive.close();
      throw unusable;
    }
  }

  private static HarSource checked(Path file, BufferedSource text, Attachments attachments)
      throws CaptureException, IOException {
    if (text.exhausted()) {
      throw new CaptureException(file + " is empty; a HAR was expected.");
    }
    for (ByteString mark : UTF_16) {
      if (text.rangeEquals(0, mark)) {
        throw new CaptureException(
            file + " is UTF-16; a HAR is UTF-8, so save it again in that encoding.");
      }
    }
    if (text.rangeEquals(0, UTF_8_MARK)) {
      text.skip(UTF_8_MARK.size());
    }
    return new HarSource(text, attachments);
  }

  private static Source watched(Source source, LongConsumer progress) {
    return new ForwardingSource(source) {
      @Override
      public long read(Buffer sink, long byteCount) throws IOException {
        long count = super.read(sink, byteCount);
        progress.accept(Math.max(0, count));
        return count;
      }
    };
  }

  @Override
  public void close() throws IOException {
    try (attachments) {
      text.close();
    }
  }
}
