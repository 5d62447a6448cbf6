package dev.cfbilling.conformance.exchange;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * A HAR 1.2 file, as browsers and proxies export them, read entry by entry.
 *
 * <p>Moshi's reader is used since it hands out a value of any length as a stream: a body of 100 MB
 * is one string here.
 *
 * <p>An entry without an HTTP response (a blocked or aborted request, a WebSocket, a {@code data:}
 * URL) is no exchange and is passed over.
 */
public final class HarFile {
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final Path file;
  private final LongConsumer progress;
  private int entries;

  public HarFile(Path file) {
    this(file, bytes -> {});
  }

  /**
   * A capture whose reading can be watched.
   *
   * @param progress takes the number of bytes of each piece that was read
   */
  public HarFile(Path file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * Hands each exchange on as soon as its entry has been read.
   *
   * @throws CaptureException when the file is missing, or is no HAR from start to end; the entries
   *     before the fault have been handed on
   */
  public void read(Consumer<Exchange> consumer) throws CaptureException {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new CaptureException("There is no file " + file + " to read a capture from.");
    }
    try (BufferedSource source = Okio.buffer(watched(Okio.source(file)));
        JsonReader json = JsonReader.of(source)) {
      if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
        source.skip(BYTE_ORDER_MARK.size());
      }
      if (source.exhausted()) {
        throw new CaptureException(file + " is empty; a HAR was expected.");
      }
      readLog(json, consumer);
    } catch (EOFException truncated) {
      throw new CaptureException("%s ends in the middle%s.".formatted(file, readSoFar()));
    } catch (JsonEncodingException | JsonDataException malformed) {
      throw new CaptureException("%s is not JSON%s.".formatted(file, readSoFar()));
    } catch (IOException unreadable) {
      throw new CaptureException("%s can't be read: %s.".formatted(file, unreadable.getMessage()));
    }
  }

  private Source watched(Source source) {
    return new ForwardingSource(source) {
      @Override
      public long read(Buffer sink, long byteCount) throws IOException {
        long count = super.read(sink, byteCount);
        progress.accept(Math.max(0, count));
        return count;
      }
    };
  }

  private void readLog(JsonReader json, Consumer<Exchange> consumer)
      throws CaptureException, IOException {
    boolean found = false;
    if (json.peek() == Token.BEGIN_OBJECT) {
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("log") && json.peek() == Token.BEGIN_OBJECT) {
          found |= readEntries(json, consumer);
        } else {
          json.skipValue();
        }
      }
      json.endObject();
    } else {
      json.skipValue();
    }
    if (json.peek() != Token.END_DOCUMENT) {
      throw new CaptureException(file + " goes on after the end of the HAR; it was not read.");
    }
    if (!found) {
      throw new CaptureException(file + " is JSON but no HAR: it has no \"log.entries\" array.");
    }
  }

  private boolean readEntries(JsonReader json, Consumer<Exchange> consumer)
      throws CaptureException, IOException {
    boolean found = false;
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("entries") && json.peek() == Token.BEGIN_ARRAY) {
        found = true;
        json.beginArray();
        while (json.hasNext()) {
          new HarEntry(file, entries, json).read().ifPresent(consumer);
          entries++;
        }
        json.endArray();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return found;
  }

  private String readSoFar() {
    return switch (entries) {
      case 0 -> "";
      case 1 -> "; 1 entry before that was read";
      default -> "; " + entries + " entries before that were read";
    };
  }
}
