package dev.cfbilling.conformance.exchange;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code log.entries}, read from the token stream.
 *
 * <p>What is not needed may be of any type, and what is null is as good as absent: exporters vary,
 * and an entry of another site must not spoil the rest.
 */
final class HarEntry {
  /** What exporters write for a body whose type they do not know. */
  private static final String UNKNOWN_TYPE = "x-unknown";

  private final Path file;
  private final int index;
  private final JsonReader json;

  private @Nullable String startedDateTime;
  private @Nullable String method;
  private @Nullable String url;
  private final List<String> requestHeaders = new ArrayList<>();
  private @Nullable String status;
  private @Nullable String contentTypeHeader;
  private @Nullable String mimeType;
  private @Nullable String encoding;
  private @Nullable String size;
  private @Nullable Body text;

  HarEntry(Path file, int index, JsonReader json) {
    this.file = file;
    this.index = index;
    this.json = json;
  }

  /** The exchange; empty when the entry has none. */
  Optional<Exchange> read() throws CaptureException, IOException {
    if (json.peek() != Token.BEGIN_OBJECT) {
      throw broken("is no object");
    }
    eachMember(
        name -> {
          switch (name) {
            case "startedDateTime" -> startedDateTime = scalar();
            case "request" -> readRequest();
            case "response" -> readResponse();
            default -> json.skipValue();
          }
        });
    return exchange();
  }

  private void readRequest() throws CaptureException, IOException {
    eachMember(
        name -> {
          switch (name) {
            case "method" -> method = scalar();
            case "url" -> url = scalar();
            case "headers" -> eachHeader((header, value) -> requestHeaders.add(header));
            default -> json.skipValue();
          }
        });
  }

  private void readResponse() throws CaptureException, IOException {
    eachMember(
        name -> {
          switch (name) {
            case "status" -> status = scalar();
            case "content" -> readContent();
            case "headers" ->
                eachHeader(
                    (header, value) -> {
                      if (header.equalsIgnoreCase("content-type")) {
                        contentTypeHeader = value;
                      }
                    });
            default -> json.skipValue();
          }
        });
  }

  private void readContent() throws CaptureException, IOException {
    eachMember(
        name -> {
          switch (name) {
            case "mimeType" -> mimeType = scalar();
            case "encoding" -> encoding = scalar();
            case "size" -> size = scalar();
            case "text" -> text = spoolText();
            default -> json.skipValue();
          }
        });
  }

  private Optional<Exchange> exchange() throws CaptureException, IOException {
    if (method == null || url == null) {
      throw broken("has no request.method or request.url");
    }
    HttpUrl target = HttpUrl.parse(url);
    Optional<Integer> code = httpStatus();
    if (target == null || code.isEmpty()) {
      return Optional.empty();
    }
    Request request =
        new Request(
            method.toUpperCase(Locale.ROOT),
            target,
            CredentialHeaders.among(requestHeaders.stream()),
            false);
    return Optional.of(
        new Exchange(
            index, request, new Response(code.get(), contentType(), recordedBody()), startedAt()));
  }

  /** Null when it is not there, or in a form of the exporter's own. */
  private @Nullable Instant startedAt() {
    try {
      return startedDateTime == null
          ? null
          : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(startedDateTime, Instant::from);
    } catch (DateTimeParseException ownForm) {
      return null;
    }
  }

  /** Empty when there was no answer, which exporters write as 0 or -1. */
  private Optional<Integer> httpStatus() throws CaptureException {
    if (status == null || status.equals("0") || status.equals("-1")) {
      return Optional.empty();
    }
    if (!status.matches("[1-9][0-9]{2}")) {
      throw broken("has a response.status that is no HTTP status");
    }
    return Optional.of(Integer.valueOf(status));
  }

  private Optional<String> contentType() {
    return Optional.ofNullable(contentTypeHeader)
        .or(() -> Optional.ofNullable(mimeType))
        .filter(type -> !type.isEmpty() && !type.equals(UNKNOWN_TYPE));
  }

  /** A body of no length is one; a text left out, or emptied while its size stands, is none. */
  private Optional<Body> recordedBody() throws IOException {
    boolean sizeIsZero = "0".equals(size);
    if (text == null) {
      return sizeIsZero ? Optional.of(Body.of("")) : Optional.empty();
    }
    boolean sizeStands = size != null && !sizeIsZero && !size.startsWith("-");
    if (text.isEmpty() && sizeStands) {
      return Optional.empty();
    }
    return "base64".equalsIgnoreCase(encoding) ? decoded(text) : Optional.of(text);
  }

  /** What says that it is base64 and is not was not kept. */
  private static Optional<Body> decoded(Body base64) throws IOException {
    try (Body source = base64;
        InputStream bytes = Base64.getMimeDecoder().wrap(source.open())) {
      return Optional.of(Body.copyOf(bytes));
    } catch (IOException notBase64) {
      return Optional.empty();
    }
  }

  private @Nullable Body spoolText() throws CaptureException, IOException {
    if (json.peek() == Token.NULL) {
      json.skipValue();
      return null;
    }
    if (json.peek() != Token.STRING) {
      throw broken("has a response.content.text that is no string");
    }
    try (BufferedSource value = json.nextSource();
        Body.Spool spool = new Body.Spool()) {
      JsonText.copy(value, spool);
      return spool.toBody();
    }
  }

  private interface MemberReader {
    void read(String name) throws CaptureException, IOException;
  }

  private interface HeaderReader {
    void read(String name, String value);
  }

  /** Of anything but an object there is no member. */
  private void eachMember(MemberReader reader) throws CaptureException, IOException {
    if (json.peek() != Token.BEGIN_OBJECT) {
      json.skipValue();
      return;
    }
    json.beginObject();
    while (json.hasNext()) {
      reader.read(json.nextName());
    }
    json.endObject();
  }

  private void eachHeader(HeaderReader reader) throws CaptureException, IOException {
    if (json.peek() != Token.BEGIN_ARRAY) {
      json.skipValue();
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      String[] header = {"", ""};
      eachMember(
          name -> {
            String value =
                switch (name) {
                  case "name", "value" -> scalar();
                  default -> {
                    json.skipValue();
                    yield null;
                  }
                };
            if (value != null) {
              header[name.equals("name") ? 0 : 1] = value;
            }
          });
      reader.read(header[0], header[1]);
    }
    json.endArray();
  }

  /** A string or number as text; null for anything else. */
  private @Nullable String scalar() throws IOException {
    if (json.peek() == Token.STRING || json.peek() == Token.NUMBER) {
      return json.nextString();
    }
    json.skipValue();
    return null;
  }

  private CaptureException broken(String how) {
    return new CaptureException("%s is no HAR: entry %s %s.".formatted(file, index, how));
  }
}
