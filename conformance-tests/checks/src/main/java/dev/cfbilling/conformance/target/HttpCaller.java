package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.exchange.CredentialHeaders;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.target.ApiCall.Access;
import dev.cfbilling.conformance.target.ApiCall.Purpose;
import dev.cfbilling.conformance.target.TargetException.Kind;
import dev.cfbilling.transport.FailureText;
import dev.cfbilling.transport.encoding.ContentEncodings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Makes planned calls over HTTP and records the responses. */
final class HttpCaller {
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl base;
  private final ApiCredential credentials;
  private final Redactor redactor;
  private final CallLimits limits;
  private final Supplier<@Nullable Instant> clock;
  private final OkHttpClient client;

  /**
   * @param http a client that is configured to reach the target
   * @param credentials sent with each call; masked if the server echoes them
   * @param clock the current time; gives null when time is not recorded
   */
  HttpCaller(
      OkHttpClient.Builder http,
      HttpUrl base,
      ApiCredential credentials,
      CallLimits limits,
      Supplier<@Nullable Instant> clock) {
    this.clock = clock;
    this.base = base;
    this.credentials = credentials;
    this.redactor = Redactor.current().with(credentials.secrets());
    this.limits = limits;
    // A redirect is checked like any response; to follow it would pass credentials on.
    this.client =
        http.followRedirects(false)
            .readTimeout(limits.silence())
            .connectTimeout(limits.silence())
            .callTimeout(limits.call())
            .build();
  }

  ApiAnswer call(int index, ApiCall call) {
    okhttp3.Request sent = request(call);
    Request asked = recorded(sent, call);
    Instant startedAt = clock.get();
    long begun = System.nanoTime();
    try (okhttp3.Response response = client.newCall(sent).execute()) {
      Response answered =
          read(response)
              .with(ResponseHeaders.among(response.headers().toMultimap()))
              .taking(startedAt == null ? Optional.empty() : times(response, begun));
      return new ApiAnswer(new Exchange(index, asked, answered, startedAt), response.headers());
    } catch (IOException broken) {
      Response nothing = Response.broken(0, Optional.empty(), breakage(broken));
      return new ApiAnswer(new Exchange(index, asked, nothing, startedAt), Headers.of());
    }
  }

  private static Optional<AnswerTimes> times(okhttp3.Response response, long begun) {
    long waited = response.receivedResponseAtMillis() - response.sentRequestAtMillis();
    return Optional.of(
        new AnswerTimes(
            Duration.ofMillis(Math.max(0, waited)), Duration.ofNanos(System.nanoTime() - begun)));
  }

  private Response read(okhttp3.Response response) {
    Optional<String> type = Optional.ofNullable(response.header("Content-Type"));
    List<String> codings = ContentEncodings.in(response.headers("Content-Encoding"));
    try {
      Body body = BodyCoding.decoded(response.body().source(), codings, limits.bytes());
      return new Response(response.code(), type, Optional.of(body));
    } catch (BodyCoding.UnreadableException unknown) {
      Gap gap = new Gap(Gap.Kind.UNREADABLE, String.valueOf(unknown.getMessage()));
      return Response.without(response.code(), type, gap);
    } catch (IOException broken) {
      return Response.broken(response.code(), type, breakage(broken));
    }
  }

  private Breakage breakage(IOException why) {
    return new Breakage(Breakage.Kind.of(why), reason(why));
  }

  /**
   * The exception for a response longer than the user allows; empty where that is a fault of the
   * target.
   */
  Optional<TargetException> beyondLimits(ApiCall call, ApiAnswer answer) {
    return answer
        .broken()
        .filter(broken -> limits.endTheRun() && broken.kind() == Breakage.Kind.ENDLESS)
        .map(
            broken ->
                new TargetException(
                    Kind.BEYOND_LIMITS,
                    "The answer of %s to %s has more than %s bytes; --max-body allows more."
                        .formatted(withoutSecrets(base), call.operation().id(), limits.bytes())));
  }

  TargetException unreachable(ApiCall call, String reason) {
    return new TargetException(
        Kind.UNREACHABLE,
        "%s gave no whole answer to %s: %s."
            .formatted(withoutSecrets(base), call.operation().id(), reason));
  }

  private okhttp3.Request request(ApiCall call) {
    okhttp3.Request.Builder request =
        new okhttp3.Request.Builder().url(url(call)).method(call.method(), body(call));
    switch (call.access()) {
      case OWN -> credentials.headers().forEach(request::header);
      case MALFORMED -> request.header("Authorization", ApiCall.MALFORMED_CREDENTIAL);
      case NONE -> {
        // Send no credentials.
      }
    }
    // Set explicitly: otherwise OkHttp decodes the body itself, and supports fewer codings.
    request.header("Accept-Encoding", "gzip");
    call.headers().forEach(request::header);
    return request.build();
  }

  private static @Nullable RequestBody body(ApiCall call) {
    return call.body().map(json -> RequestBody.create(json, JSON)).orElse(null);
  }

  private HttpUrl url(ApiCall call) {
    // As one string, since adding segments one by one would drop an empty one.
    String path = String.join("/", call.operation().path().fill(call.pathParameters()));
    HttpUrl.Builder url =
        base.newBuilder().encodedPath(base.encodedPath().replaceFirst("/$", "") + "/" + path);
    call.query().forEach(url::addQueryParameter);
    return url.build();
  }

  private static Request recorded(okhttp3.Request sent, ApiCall call) {
    return new Request(
        sent.method(),
        sent.url(),
        CredentialHeaders.among(sent.headers().names().stream()),
        true,
        chosenHeaders(call),
        call.purpose() == Purpose.TRIAL_OF_IDS,
        call.body());
  }

  private static Map<String, String> chosenHeaders(ApiCall call) {
    return call.access() == Access.MALFORMED
        ? call.withHeader("Authorization", ApiCall.MALFORMED_CREDENTIAL).headers()
        : call.headers();
  }

  /** The URL without user, password and query. */
  static String withoutSecrets(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).build().toString();
  }

  private String reason(Exception broken) {
    return Quote.escape(redactor.redact(FailureText.of(broken)));
  }

  /** Releases threads and connections, so that the process can end at once. */
  void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
