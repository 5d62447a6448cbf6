package dev.cfbilling.conformance.exchange.har;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.exchange.BoundedStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okio.Okio;

/**
 * Takes the content coding off a body that a capture kept as it was on its way.
 *
 * <p>Most exporters decode a body and leave the header {@code Content-Encoding} standing, so that
 * only the bytes say what they are.
 */
final class BodyCoding {
  /** What a compressed body may grow to. */
  static final long MAX_BYTES = 4L << 30;

  /** Where browsers cut bodies, in bytes: at 1 MiB, or at a multiple of it. */
  static final long USUAL_LIMIT = 1 << 20;

  private static final int MAX_LAYERS = 4;
  private static final int FIRST = 256;

  /** A body in a form that can't be read; the message is a clause. */
  static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }

    UnreadableException(String message) {
      super(message);
    }
  }

  /** Compressed bytes that end in the middle; the message is a clause. */
  static final class CutException extends IOException {
    private static final long serialVersionUID = 1;

    CutException(Throwable cause) {
      super("its compressed bytes end in the middle", cause);
    }
  }

  private BodyCoding() {}

  /**
   * The body without its coding; {@code sent} is closed when it has one.
   *
   * @param header the value of {@code Content-Encoding}
   */
  static Body decoded(Body sent, String header) throws IOException {
    String named = header.strip().toLowerCase(Locale.ROOT);
    Body body = sent;
    for (int layer = 0; layer < MAX_LAYERS; layer++) {
      byte[] first = first(body);
      if (startsWith(first, 0x1f, 0x8b)) {
        body = unpacked(body, "gzip", GZIPInputStream::new);
      } else if (isZlib(first)) {
        body = unpacked(body, "deflate", InflaterInputStream::new);
      } else if (startsWith(first, 0x28, 0xb5, 0x2f, 0xfd)) {
        throw unknown(body, "zstd");
      } else if (named.isEmpty() || isText(first)) {
        return body;
      } else if (named.contains("deflate")) {
        body =
            unpacked(body, "deflate", bytes -> new InflaterInputStream(bytes, new Inflater(true)));
      } else {
        throw unknown(body, named);
      }
    }
    throw unknown(body, "something in something else, over and over");
  }

  private static UnreadableException unknown(Body body, String coding) throws IOException {
    body.close();
    return new UnreadableException(
        "its bytes are compressed as %s, which can't be read here".formatted(coding));
  }

  private interface Unpacking {
    InputStream of(InputStream bytes) throws IOException;
  }

  private static Body unpacked(Body packed, String coding, Unpacking unpacking) throws IOException {
    try (packed;
        InputStream bytes = new BoundedStream(unpacking.of(packed.open()), MAX_BYTES)) {
      return Body.copyOf(bytes);
    } catch (EOFException truncated) {
      throw new CutException(truncated);
    } catch (IOException broken) {
      throw new UnreadableException("its bytes are no whole " + coding, broken);
    }
  }

  /**
   * Refuses compressed bytes that were kept as text, which has lost some of them.
   *
   * @param header the value of {@code Content-Encoding}
   */
  static void refuseGarbled(Body text, String header) throws IOException {
    byte[] first = first(text);
    if (startsWith(first, 0x1f) || (!header.isBlank() && !isText(first))) {
      text.close();
      throw new UnreadableException("its compressed bytes were kept as text, which broke them");
    }
  }

  /** Whether a text begins as base64 of a JSON object or array does, or of a gzip. */
  static boolean mayBeBase64(Body text) throws IOException {
    String first = new String(first(text), StandardCharsets.ISO_8859_1);
    return Stream.of("ey", "ew", "Wy", "Ww", "W1", "W3", "H4sI").anyMatch(first::startsWith);
  }

  /** Whether a body is one JSON value, and nothing of it is missing. */
  static boolean isWholeJson(Body body) throws IOException {
    try (JsonReader json = JsonReader.of(Okio.buffer(Okio.source(body.open())))) {
      json.skipValue();
      return json.peek() == Token.END_DOCUMENT;
    } catch (JsonDataException | IOException notWhole) {
      return false;
    }
  }

  private static byte[] first(Body body) throws IOException {
    try (InputStream bytes = body.open()) {
      return bytes.readNBytes(FIRST);
    }
  }

  private static boolean startsWith(byte[] first, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= first.length || (first[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZlib(byte[] first) {
    return startsWith(first, 0x78) && first.length > 1 && (0x7800 | (first[1] & 0xff)) % 31 == 0;
  }

  /** Whether no byte is one that texts don't have; a byte order mark of UTF-16 may precede them. */
  private static boolean isText(byte[] first) {
    if (startsWith(first, 0xfe, 0xff) || startsWith(first, 0xff, 0xfe)) {
      return true;
    }
    for (byte one : first) {
      if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
        return false;
      }
    }
    return true;
  }
}
