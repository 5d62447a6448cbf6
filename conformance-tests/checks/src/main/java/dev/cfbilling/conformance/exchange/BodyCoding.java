package dev.cfbilling.conformance.exchange;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.BoundedStream;
import dev.cfbilling.transport.encoding.ContentEncodings;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okio.BufferedSource;
import okio.Okio;

/**
 * Takes the content codings off a body that was kept as it was on its way.
 *
 * <p>Most exporters decode a body and leave the header {@code Content-Encoding} standing, so that
 * only the bytes say what they are: all codings but brotli begin in a way of their own.
 */
public final class BodyCoding {
  /** Those that can be taken off. */
  private static final ContentEncodings KNOWN = new ContentEncodings(new Brotli(), new Zstd());

  /** What a compressed body may grow to. */
  public static final long MAX_BYTES = 4L << 30;

  /** Where browsers cut bodies, in bytes: at 1 MiB, or at a multiple of it. */
  public static final long USUAL_LIMIT = 1 << 20;

  private static final int MAX_LAYERS = 4;
  private static final int FIRST = 256;

  /** A body in a form that can't be read; the message is a clause. */
  public static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }

    UnreadableException(String message) {
      super(message);
    }

    /** For one that is in a coding that nobody here can take off. */
    static UnreadableException unknown(String coding) {
      return new UnreadableException(
          "its bytes are compressed as %s, which can't be read here".formatted(coding));
    }
  }

  /** Compressed bytes that end in the middle; the message is a clause. */
  public static final class CutException extends IOException {
    private static final long serialVersionUID = 1;

    CutException(Throwable cause) {
      super("its compressed bytes end in the middle", cause);
    }
  }

  private BodyCoding() {}

  /**
   * The body without its codings; {@code sent} is closed when it has one.
   *
   * @param contentEncoding the header's value; empty without one
   * @param maxBytes how many the body may have
   * @throws UnreadableException if it is in a coding that is not known, or broken
   * @throws CutException if it is cut; of brotli nobody can tell
   * @throws BoundedStream.TooLongException if it is longer
   */
  public static Body decoded(Body sent, String contentEncoding, long maxBytes) throws IOException {
    List<String> named = new ArrayList<>(ContentEncodings.in(List.of(contentEncoding)));
    Body body = sent;
    for (int layer = 0; layer < MAX_LAYERS; layer++) {
      byte[] first = first(body);
      String coding = codingOf(first);
      if (coding.isEmpty() && (named.isEmpty() || isText(first))) {
        return body;
      }
      if (coding.isEmpty()) {
        coding = named.get(named.size() - 1);
      }
      named.remove(coding);
      if (!KNOWN.know(List.of(coding))) {
        body.close();
        throw UnreadableException.unknown(coding);
      }
      body = unpacked(body, coding, maxBytes);
    }
    body.close();
    throw UnreadableException.unknown("something in something else, over and over");
  }

  /**
   * The body without the codings that its header names, whatever its bytes look like; {@code sent}
   * is closed.
   *
   * @param codings in the order in which they were applied
   * @throws UnreadableException if one is not known, or broken
   */
  public static Body decoded(Body sent, List<String> codings) throws IOException {
    if (codings.isEmpty()) {
      return sent;
    }
    try (sent) {
      return decoded(Okio.buffer(Okio.source(sent.open())), codings, MAX_BYTES);
    } catch (UnreadableException unknown) {
      throw unknown;
    } catch (IOException broken) {
      throw new UnreadableException("its bytes are no whole " + String.join(", ", codings), broken);
    }
  }

  /**
   * The body that comes without the codings that its header names; closes it.
   *
   * @throws UnreadableException if a coding is not known
   * @throws BoundedStream.TooLongException if it is longer than it may be
   * @throws IOException if it breaks off or is in no such coding
   */
  public static Body decoded(BufferedSource arriving, List<String> codings, long maxBytes)
      throws IOException {
    if (!KNOWN.know(codings)) {
      arriving.close();
      throw UnreadableException.unknown(String.join(", ", codings));
    }
    try (BufferedSource decoded = KNOWN.decode(codings, arriving)) {
      return Body.copyOf(new BoundedStream(decoded.inputStream(), maxBytes));
    }
  }

  /** What the bytes say themselves; empty if nothing. */
  private static String codingOf(byte[] first) {
    if (startsWith(first, 0x1f, 0x8b)) {
      return "gzip";
    }
    if (startsWith(first, 0x28, 0xb5, 0x2f, 0xfd)) {
      return "zstd";
    }
    return isZlib(first) ? "deflate" : "";
  }

  /**
   * The body without brotli, which says nothing of itself, if what is no text is that; {@code kept}
   * is closed then.
   *
   * @throws BoundedStream.TooLongException if it is longer than it may be
   */
  static Body withoutBrotli(Body kept, long maxBytes) throws IOException {
    if (isText(first(kept))) {
      return kept;
    }
    try {
      Body text = decoded(Okio.buffer(Okio.source(kept.open())), List.of("br"), maxBytes);
      if (isText(first(text))) {
        kept.close();
        return text;
      }
      text.close();
    } catch (BoundedStream.TooLongException tooLong) {
      throw tooLong;
    } catch (IOException noBrotli) {
      return kept;
    }
    return kept;
  }

  private static Body unpacked(Body packed, String coding, long maxBytes) throws IOException {
    try (packed) {
      return decoded(Okio.buffer(Okio.source(packed.open())), List.of(coding), maxBytes);
    } catch (BoundedStream.TooLongException tooLong) {
      throw tooLong;
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
  public static void refuseGarbled(Body text, String header) throws IOException {
    byte[] first = first(text);
    if (startsWith(first, 0x1f) || (!header.isBlank() && !isText(first))) {
      text.close();
      throw new UnreadableException("its compressed bytes were kept as text, which broke them");
    }
  }

  /** Whether a text begins as base64 of a JSON object or array does, or of a gzip. */
  public static boolean mayBeBase64(Body text) throws IOException {
    String first = new String(first(text), StandardCharsets.ISO_8859_1);
    return Stream.of("ey", "ew", "Wy", "Ww", "W1", "W3", "H4sI").anyMatch(first::startsWith);
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
