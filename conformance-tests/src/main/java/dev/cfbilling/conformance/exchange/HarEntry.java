package dev.cfbilling.conformance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One element of {@code log.entries}, read from the token stream. */
final class HarEntry {
  /** What exporters write for a body whose type they do not know. */
  private static final String UNKNOWN_TYPE = "x-unknown";

  private final Path file;
  private final int index;
  private final JsonParser json;

  private @Nullable String method;
  private @Nullable String url;
  private final List<String> requestHeaders = new ArrayList<>();
  private @Nullable Integer status;
  private @Nullable String contentTypeHeader;
  private @Nullable String mimeType;
  private @Nullable String encoding;
  private @Nullable Long size;
  private @Nullable Body text;

  HarEntry(Path file, int index, JsonParser json) {
    this.file = file;
    this.index = index;
    this.json = json;
  }

  /** The exchange; empty when the entry has none. */
  Optional<Exchange> read() throws CaptureException, IOException {
    eachMember(
        json.currentToken(),
        "",
        name -> {
          switch (name) {
            case "request" -> readRequest();
            case "response" -> readResponse();
            default -> HarFile.skipValue(json);
          }
        });
    return exchange();
  }

  private void readRequest() throws CaptureException, IOException {
    eachMember(
        json.nextToken(),
        "request",
        name -> {
          switch (name) {
            case "method" -> method = string("request.method");
            case "url" -> url = string("request.url");
            case "headers" -> eachHeader((header, value) -> requestHeaders.add(header));
            default -> HarFile.skipValue(json);
          }
        });
  }

  private void readResponse() throws CaptureException, IOException {
    eachMember(
        json.nextToken(),
        "response",
        name -> {
          switch (name) {
            case "status" -> status = number("response.status").intValue();
            case "content" -> readContent();
            case "headers" ->
                eachHeader(
                    (header, value) -> {
                      if (header.equalsIgnoreCase("content-type")) {
                        contentTypeHeader = value;
                      }
                    });
            default -> HarFile.skipValue(json);
          }
        });
  }

  private void readContent() throws CaptureException, IOException {
    eachMember(
        json.nextToken(),
        "response.content",
        name -> {
          switch (name) {
            case "mimeType" -> mimeType = string("response.content.mimeType");
            case "encoding" -> encoding = string("response.content.encoding");
            case "size" -> size = number("response.content.size").longValue();
            case "text" -> text = spoolText();
            default -> HarFile.skipValue(json);
          }
        });
  }

  private Optional<Exchange> exchange() throws CaptureException, IOException {
    if (method == null || url == null) {
      throw broken("has no request.method or request.url");
    }
    HttpUrl target = HttpUrl.parse(url);
    if (target == null || status == null || status == 0) {
      return Optional.empty();
    }
    Request request =
        new Request(
            method.toUpperCase(Locale.ROOT),
            target,
            CredentialHeaders.among(requestHeaders.stream()),
            false);
    return Optional.of(
        new Exchange(index, request, new Response(status, contentType(), recordedBody())));
  }

  private Optional<String> contentType() {
    return Optional.ofNullable(contentTypeHeader)
        .or(() -> Optional.ofNullable(mimeType))
        .filter(type -> !type.isEmpty() && !type.equals(UNKNOWN_TYPE));
  }

  /** A body of no length is one; a text left out, or emptied while its size stands, is none. */
  private Optional<Body> recordedBody() throws CaptureException, IOException {
    boolean sizeStands = size != null && size > 0;
    if (text == null) {
      return size != null && size == 0 ? Optional.of(Body.of("")) : Optional.empty();
    }
    if (text.isEmpty() && sizeStands) {
      return Optional.empty();
    }
    return Optional.of("base64".equalsIgnoreCase(encoding) ? decoded(text) : text);
  }

  private Body decoded(Body base64) throws CaptureException, IOException {
    try (Body source = base64;
        InputStream bytes = Base64.getMimeDecoder().wrap(source.open())) {
      return Body.copyOf(bytes);
    } catch (IOException notBase64) {
      throw broken("says that its text is base64, but it is not");
    }
  }

  private @Nullable Body spoolText() throws CaptureException, IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw broken("has a response.content.text that is no string");
    }
    try (Body.Spool spool = new Body.Spool();
        Writer writer = new OutputStreamWriter(spool, StandardCharsets.UTF_8)) {
      json.getString(writer);
      writer.flush();
      return spool.toBody();
    }
  }

  private interface MemberReader {
    void read(String name) throws CaptureException, IOException;
  }

  private interface HeaderReader {
    void read(String name, String value);
  }

  private void eachMember(JsonToken start, String what, MemberReader reader)
      throws CaptureException, IOException {
    if (start != JsonToken.START_OBJECT) {
      throw broken(what.isEmpty() ? "is no object" : "has a " + what + " that is no object");
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      reader.read(name);
    }
  }

  private void eachHeader(HeaderReader reader) throws CaptureException, IOException {
    JsonToken start = json.nextToken();
    if (start == JsonToken.VALUE_NULL) {
      return;
    }
    if (start != JsonToken.START_ARRAY) {
      throw broken("has headers that are no array");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String[] header = {"", ""};
      eachMember(
          json.currentToken(),
          "header",
          name -> {
            switch (name) {
              case "name" -> header[0] = string("header name");
              case "value" -> header[1] = string("header value");
              default -> HarFile.skipValue(json);
            }
          });
      reader.read(header[0], header[1]);
    }
  }

  private String string(String what) throws CaptureException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token != JsonToken.VALUE_STRING) {
      throw broken("has a " + what + " that is no string");
    }
    return json.getString();
  }

  private Number number(String what) throws CaptureException {
    JsonToken token = json.nextToken();
    if (token == null || !token.isNumeric()) {
      throw broken("has a " + what + " that is no number");
    }
    return json.getNumberValue();
  }

  private CaptureException broken(String how) {
    return new CaptureException("%s is no HAR: entry %d %s.".formatted(file, index, how));
  }
}
