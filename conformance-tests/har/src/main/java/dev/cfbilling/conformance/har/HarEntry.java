package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.exchange.CredentialHeaders;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import dev.cfbilling.conformance.har.RecordedCall.Header;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code log.entries}, read from the token stream. Serves one entry.
 *
 * <p>Unneeded fields may be of any type. An unreadable entry is still read to its end, so that the
 * next one can follow; {@link #problem} says what is wrong.
 */
final class HarEntry {
  /** The type that exporters write for a body of unknown type. */
  private static final String UNKNOWN_TYPE = "x-unknown";

  /** The statuses that exporters write for a call without an answer. */
  private static final Set<String> NO_STATUS = Set.of("", "0", "-1");

  private static final int NOT_MODIFIED = 304;
  private static final int MAX_QUOTED = 40;

  private final int index;

  private final JsonReader json;
  private final HarContent content;

  private @Nullable String problem;
  private String startedDateTime = "";
  private @Nullable String method;
  private @Nullable String url;
  private final List<Header> asked = new ArrayList<>();
  private final List<String> requestHeaders = new ArrayList<>();
  private final List<Header> answered = new ArrayList<>();
  private String posted = "";
  private String postedType = "";
  private String digest = "";
  private String status = "";
  private String failure = "";

  /** As our own recordings tell it: others don't tell the API's failures from the caller's. */
  private Optional<Breakage.Kind> broken = Optional.empty();

  private @Nullable String contentType;
  private String time = "";
  private String wait = "";

  HarEntry(int index, JsonReader json, Attachments attachments, long maxBody) {
    this.index = index;
    this.json = json;
    this.content = new HarContent(json, attachments, maxBody);
  }

  /** Why the entry is unreadable, if it is. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** The call; empty when the entry is no HTTP exchange, or is unreadable. */
  Optional<HarFile.Call> read() throws IOException {
    if (json.peek() != Token.BEGIN_OBJECT) {
      problem = json.peek() == Token.NULL ? "is null" : "is no object";
      json.skipValue();
      return Optional.empty();
    }
    HarJson.eachMember(
        json,
        name -> {
          switch (name) {
            case "startedDateTime" -> startedDateTime = HarJson.text(json);
            case "request" -> readRequest();
            case "response" -> readResponse();
            case "time" -> time = HarJson.text(json);
            case "timings" -> readTimings();
            case "_fromCache" -> content.fromCache(HarJson.scalar(json) != null);
            default -> json.skipValue();
          }
        });
    Optional<Exchange> exchange = problem == null ? exchange() : Optional.empty();
    if (exchange.isEmpty()) {
      content.close();
    }
    return exchange.map(known -> new HarFile.Call(known, posted, digest, List.copyOf(answered)));
  }

  private void readTimings() throws IOException {
    HarJson.eachMember(
        json,
        name -> {
          if (name.equals("wait")) {
            wait = HarJson.text(json);
          } else {
            json.skipValue();
          }
        });
  }

  private void readRequest() throws IOException {
    HarJson.eachMember(
        json,
        name -> {
          switch (name) {
            case "method" -> method = HarJson.scalar(json);
            case "url" -> url = HarJson.scalar(json);
            case "headers" -> HarJson.eachPair(json, (header, value) -> requestHeaders.add(header));
            case "queryString" ->
                HarJson.eachPair(
                    json, (parameter, value) -> asked.add(new Header(parameter, value)));
            case "postData" -> readPosted();
            default -> json.skipValue();
          }
        });
  }

  private void readPosted() throws IOException {
    HarJson.eachMember(
        json,
        name -> {
          switch (name) {
            case "text" -> posted = HarJson.text(json);
            case "mimeType" -> postedType = HarJson.text(json);
            case "comment" -> digest = HarJson.text(json);
            default -> json.skipValue();
          }
        });
  }

  private void readResponse() throws IOException {
    HarJson.eachMember(
        json,
        name -> {
          switch (name) {
            case "status" -> readStatus();
            case "_error" -> failure = HarJson.text(json);
            case "_broken" -> broken = Breakage.Kind.find(HarJson.text(json));
            case "content" -> content.read();
            case "bodySize" -> content.bodySize(HarJson.text(json));
            case "headers" -> HarJson.eachPair(json, this::seeHeader);
            default -> json.skipValue();
          }
        });
  }

  private void readStatus() throws IOException {
    boolean scalar = json.peek() != Token.BEGIN_OBJECT && json.peek() != Token.BEGIN_ARRAY;
    status = HarJson.text(json);
    if (!scalar || !(NO_STATUS.contains(status) || status.matches("[1-9][0-9]{2}"))) {
      problem = "has a response.status that is no HTTP status" + quoted(status);
    }
  }

  private static String quoted(String sent) {
    String text = SensitiveText.mask(sent);
    return text.isEmpty()
        ? ""
        : ": "
            + (text.length() > MAX_QUOTED
                ? text.substring(0, SensitiveText.cut(text, MAX_QUOTED)) + "…"
                : text);
  }

  private void seeHeader(String name, String value) {
    answered.add(new Header(name, value));
    switch (name.toLowerCase(Locale.ROOT)) {
      case "content-type" -> contentType = value;
      case "content-encoding" -> content.encodedAs(value);
      case "content-length" -> content.contentLength(value);
      default -> {}
    }
  }

  private Optional<Exchange> exchange() throws IOException {
    if (method == null || url == null) {
      problem = "has no request." + (method == null ? "method" : "url");
      return Optional.empty();
    }
    problem = content.problem();
    if (problem != null) {
      return Optional.empty();
    }
    HttpUrl target = HttpUrl.parse(url);
    if (target == null) {
      boolean ofAnotherKind = url.matches("(?s)(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:.*");
      problem = ofAnotherKind ? null : "has a request.url that is no URL";
      return Optional.empty();
    }
    Request request =
        new Request(
            method.toUpperCase(Locale.ROOT),
            withQuery(target),
            CredentialHeaders.among(requestHeaders.stream()),
            false,
            new RecordedCall.Posted(posted, digest).json(postedType));
    Response response =
        response()
            .with(ResponseHeaders.exported(Header.byName(answered)))
            .taking(AnswerTimes.exported(wait, time));
    return Optional.of(new Exchange(index, request, response, startedAt()));
  }

  /** Some exporters, such as Insomnia, have the query beside the URL alone. */
  private HttpUrl withQuery(HttpUrl target) {
    if (target.query() != null) {
      return target;
    }
    HttpUrl.Builder whole = target.newBuilder();
    asked.forEach(parameter -> whole.addQueryParameter(parameter.name(), parameter.value()));
    return whole.build();
  }

  private Response response() throws IOException {
    Optional<String> type =
        Optional.ofNullable(contentType)
            .or(() -> Optional.of(content.mimeType()).filter(sent -> !sent.equals(UNKNOWN_TYPE)))
            .filter(sent -> !sent.isBlank());
    if (NO_STATUS.contains(status)) {
      content.close();
      return Response.without(0, type, new Gap(Gap.Kind.NO_ANSWER, failure, broken));
    }
    int code = Integer.parseInt(status);
    if (broken.isPresent()) {
      content.close();
      return Response.without(code, type, new Gap(Gap.Kind.CUT, failure, broken));
    }
    if (code == NOT_MODIFIED) {
      content.close();
      return Response.without(code, type, new Gap(Gap.Kind.NOT_MODIFIED, ""));
    }
    return content.response(code, type);
  }

  /** Null when it is absent, or in a non-standard form. */
  private @Nullable Instant startedAt() {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(startedDateTime, Instant::from);
    } catch (DateTimeParseException ownForm) {
      return null;
    }
  }
}
