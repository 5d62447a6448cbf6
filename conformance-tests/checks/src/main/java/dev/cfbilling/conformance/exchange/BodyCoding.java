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
 * Removes the content codings of a body that was recorded encoded.
 *
 * <p>Most exporters decode a body but keep the header {@code Content-Encoding}, so only the bytes
 * tell. All supported codings except brotli start with a signature.
 */
public final class BodyCoding {
  /** The supported codings. */
  private static final ContentEncodings KNOWN =
      new ContentEncodings().with("br", new Brotli()).with("zstd", new Zstd());

  /** The limit of a decompressed body. */
  public static final long MAX_BYTES = 4L << 30;

  /** The size at which browsers truncate bodies, in bytes; some use a multiple of it. */
  public static final long USUAL_LIMIT = 1 << 20;

  private static final int MAX_LAYERS = 4;
  private static final int FIRST = 256;

  /** A body can't be decoded; the message is a clause. */
  public static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }

    UnreadableException(String message) {
      super(message);
    }

    /** For a coding that is not supported. */
    static UnreadableException unknown(String coding) {
      return new UnreadableException(
          "its bytes are compressed as %s, which can't be read here".formatted(coding));
    }
  }

  /** The compressed bytes are truncated; the message is a clause. */
  public static final class CutException extends IOException {
    private static final long serialVersionUID = 1;

    CutException(Throwable cause) {
      super("its compressed bytes end in the middle", cause);
    }
  }

  private BodyCoding() {}

  /**
   * The body without its codings; closes {@code sent} when it has any.
   *
   * @param contentEncoding the header's value; empty without one
   * @param maxBytes the limit of the decoded body
   * @throws UnreadableException when a coding is not supported, or the bytes are broken
   * @throws CutException when the bytes are truncated; with brotli this can't be detected
   * @throws BoundedStream.TooLongException when the decoded body exceeds the limit
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
   * The body without the codings that its header names, regardless of its bytes; closes {@code
   * sent}.
   *
   * @param codings in the order in which they were applied
   * @param maxBytes the limit of the decoded body
   * @throws UnreadableException when a coding is not supported
   * @throws BoundedStream.TooLongException when the decoded body exceeds the limit
   * @throws IOException when the bytes are truncated or not in these codings; the message is a
   *     clause
   */
  public static Body decoded(Body sent, List<String> codings, long maxBytes) throws IOException {
    if (codings.isEmpty()) {
      return sent;
    }
    try (sent) {
      return decoded(Okio.buffer(Okio.source(sent.open())), codings, maxBytes);
    } catch (UnreadableException | BoundedStream.TooLongException asItIs) {
      throw asItIs;
    } catch (IOException broken) {
      throw new IOException("its bytes are no whole " + String.join(", ", codings), broken);
    }
  }

  /**
   * The arriving body without the codings that its header names; closes {@code arriving}.
   *
   * @throws UnreadableException when a coding is not supported
   * @throws BoundedStream.TooLongException when the decoded body exceeds the limit
   * @throws IOException when it breaks off or is not in these codings
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

  /** The coding by the bytes' signature; empty when there is none. */
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
   * The body with brotli removed, if it is not text but decodes to text; {@code kept} is then
   * closed. Brotli has no signature.
   *
   * @throws BoundedStream.TooLongException when the decoded body exceeds the limit
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
    } catch (UnreadableException unknown) {
      throw unknown;
    } catch (EOFException truncated) {
      throw new CutException(truncated);
    } catch (IOException broken) {
      throw new UnreadableException("its bytes are no whole " + coding, broken);
    }
  }

  /**
   * Refuses compressed bytes that were recorded as text, which destroys them.
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

  /** Whether a text begins like a JSON object or array, or a gzip, in base64. */
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

  /**
   * Whether no byte is a control character that texts don't have; allows the byte order mark of
   * UTF-16.
   */
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
