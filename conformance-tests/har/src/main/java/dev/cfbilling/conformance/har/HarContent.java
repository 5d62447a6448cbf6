package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.BoundedStream;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Gap.Kind;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Sentences;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** A {@code response.content}; it tells whether its body is the one that was sent. */
final class HarContent implements Closeable {
  private static final long UNKNOWN = -1;

  private final JsonReader json;
  private final Attachments attachments;
  private final long maxBody;

  private String mimeType = "";
  private String encoding = "";
  private String attachment = "";
  private String comment = "";
  private String contentEncoding = "";
  private long size = UNKNOWN;
  private long bodySize = UNKNOWN;
  private long contentLength = UNKNOWN;
  private boolean cached;
  private @Nullable Body text;
  private @Nullable String problem;

  /**
   * @param maxBody the most bytes of the decoded body; reading a longer one throws a {@link
   *     BoundedStream.TooLongException}
   */
  HarContent(JsonReader json, Attachments attachments, long maxBody) {
    this.json = json;
    this.attachments = attachments;
    this.maxBody = maxBody;
  }

  void read() throws IOException {
    HarJson.eachMember(
        json,
        name -> {
          switch (name) {
            case "mimeType" -> mimeType = HarJson.text(json);
            case "encoding" -> encoding = HarJson.text(json);
            case "size" -> size = length(HarJson.text(json));
            case "_file" -> attachment = HarJson.text(json);
            case "comment" -> comment = HarJson.text(json);
            case "text" -> readText();
            default -> json.skipValue();
          }
        });
  }

  void encodedAs(String header) {
    contentEncoding = header;
  }

  void contentLength(String header) {
    contentLength = length(header);
  }

  /** The length of the body on the wire, possibly compressed. */
  void bodySize(String bytes) {
    bodySize = length(bytes);
  }

  void fromCache(boolean fromCache) {
    cached = fromCache;
  }

  private static long length(String bytes) {
    return bytes.matches("[0-9]{1,18}") ? Long.parseLong(bytes) : UNKNOWN;
  }

  String mimeType() {
    return mimeType;
  }

  /** The size that the capture states; negative without one. */
  long size() {
    return size;
  }

  /** Why it is unreadable; null when it is readable. */
  @Nullable String problem() {
    return problem;
  }

  private void readText() throws IOException {
    close();
    Token type = json.peek();
    if (type != Token.STRING) {
      problem = type == Token.NULL ? null : "has a response.content.text that is no string";
      json.skipValue();
      return;
    }
    try (BufferedSource value = json.nextSource();
        Body.Spool spool = new Body.Spool(maxText())) {
      JsonText.copy(value, spool);
      text = spool.toBody();
    }
  }

  /** The longest allowed text; base64 with line breaks is longer than its body. */
  private long maxText() {
    return maxBody > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * maxBody;
  }

  /** The answer with its body, or with the gap in place of it. */
  Response response(int status, Optional<String> type) throws IOException {
    Optional<Gap> missing = attachment.isEmpty() || text != null ? missing() : Optional.empty();
    if (missing.isPresent()) {
      close();
      return Response.without(status, type, missing.get());
    }
    try {
      Body body = bounded(body());
      Response whole = new Response(status, type, Optional.of(body));
      Optional<Gap> cut = whole.mayBeJson() ? cut(body) : Optional.empty();
      if (cut.isEmpty()) {
        return whole;
      }
      body.close();
      return Response.without(status, type, cut.get());
    } catch (Attachments.MissingException notThere) {
      return Response.without(status, type, gap(Kind.MISSING, notThere));
    } catch (BodyCoding.CutException cut) {
      return Response.without(status, type, gap(Kind.CUT, cut));
    } catch (BodyCoding.UnreadableException unreadable) {
      return Response.without(status, type, gap(Kind.UNREADABLE, unreadable));
    }
  }

  private static Gap gap(Kind kind, Exception why) {
    return new Gap(kind, String.valueOf(why.getMessage()));
  }

  /** The gap of a missing body; empty when there is a body, or evidently none was sent. */
  private Optional<Gap> missing() {
    boolean hasLength = size > 0 || bodySize > 0 || contentLength > 0 || cached;
    boolean hasNone = contentLength == 0 || (bodySize == 0 && !cached);
    boolean kept = text == null ? hasNone && size <= 0 : !text.isEmpty() || !hasLength;
    return kept
        ? Optional.empty()
        : Optional.of(new Gap(Kind.MISSING, comment.replaceFirst("[.]\\s*$", "")));
  }

  private Body bounded(Body body) throws IOException {
    if (body.length() > maxBody) {
      body.close();
      throw new BoundedStream.TooLongException(maxBody);
    }
    return body;
  }

  private Body body() throws IOException {
    Body kept = text == null ? attached() : text;
    text = null;
    if (encoding.equalsIgnoreCase("base64")) {
      return BodyCoding.decoded(fromBase64(kept), contentEncoding, maxBody);
    }
    if (BodyCoding.mayBeBase64(kept)) {
      return BodyCoding.decoded(fromUnnamedBase64(kept), contentEncoding, maxBody);
    }
    BodyCoding.refuseGarbled(kept, contentEncoding);
    return BodyCoding.decoded(kept, contentEncoding, maxBody);
  }

  private Body attached() throws IOException {
    if (attachment.isEmpty()) {
      return Body.of("");
    }
    // An attached file has no stated encoding; only its name tells it.
    encoding = "";
    try (InputStream file = attachments.open(attachment)) {
      return Body.copyOf(new BoundedStream(file, maxBody));
    } catch (Attachments.MissingException | BoundedStream.TooLongException asItIs) {
      throw asItIs;
    } catch (IOException unreadable) {
      throw new BodyCoding.UnreadableException(
          "its file %s can't be read".formatted(attachment), unreadable);
    }
  }

  private Body fromBase64(Body text) throws IOException {
    try (text;
        InputStream bytes = Base64.getMimeDecoder().wrap(new Base64Text(text.open()))) {
      return Body.copyOf(new BoundedStream(bytes, maxBody));
    } catch (BoundedStream.TooLongException tooLong) {
      throw tooLong;
    } catch (IOException notBase64) {
      throw new BodyCoding.UnreadableException("its text is no base64", notBase64);
    }
  }

  /** Some exporters encode a body and don't say so. */
  private Body fromUnnamedBase64(Body text) throws IOException {
    try (InputStream bytes = Base64.getMimeDecoder().wrap(new Base64Text(text.open()))) {
      Body decoded = Body.copyOf(bytes);
      text.close();
      return decoded;
    } catch (IOException otherText) {
      return text;
    }
  }

  /** A body that is shorter than it should be is cut, unless it is JSON to its end. */
  private Optional<Gap> cut(Body body) throws IOException {
    long should = Math.max(size, contentEncoding.isEmpty() ? contentLength : UNKNOWN);
    long is = body.length();
    boolean atLimit = is > 0 && is % BodyCoding.USUAL_LIMIT == 0;
    if (is == 0 || (is >= should && !atLimit) || HarJson.isWhole(body) || body.isUtf16()) {
      return Optional.empty();
    }
    return Optional.of(
        new Gap(
            Kind.CUT,
            should > is
                ? "%s of %s bytes".formatted(Sentences.number(is), Sentences.number(should))
                : "its first %s bytes".formatted(Sentences.number(is))));
  }

  @Override
  public void close() throws IOException {
    if (text != null) {
      text.close();
      text = null;
    }
  }
}
