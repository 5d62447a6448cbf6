package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.exchange.CredentialHeaders;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.target.TargetException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Makes planned calls over HTTP and records what came back. */
final class HttpCaller {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration WHOLE_CALL_TIMEOUT = Duration.ofMinutes(10);

  private final HttpUrl base;
  private final Map<String, String> credentials;
  private final Redactor redactor;

  // A redirect is an answer like any other, and is judged; following it would carry credentials.
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .followRedirects(false)
          .readTimeout(TIMEOUT)
          .connectTimeout(TIMEOUT)
          .callTimeout(WHOLE_CALL_TIMEOUT)
          .build();

  /**
   * @param credentials request headers, sent with each call
   * @param redactor knows what a server may send back and must not be told
   */
  HttpCaller(HttpUrl base, Map<String, String> credentials, Redactor redactor) {
    this.base = base;
    this.credentials = credentials;
    this.redactor = redactor;
  }

  Exchange call(int index, Probe probe) throws TargetException {
    okhttp3.Request.Builder request = new okhttp3.Request.Builder().url(url(probe));
    credentials.forEach(request::header);
    probe.headers().forEach(request::header);
    okhttp3.Request sent = request.build();
    try (okhttp3.Response response = client.newCall(sent).execute()) {
      return new Exchange(index, recorded(sent), recorded(response));
    } catch (IOException | IllegalArgumentException broken) {
      // The second is what OkHttp makes of a negative Content-Length.
      throw new TargetException(
          Kind.UNREACHABLE,
          "%s gave no whole answer to %s: %s."
              .formatted(withoutSecrets(base), probe.operation().id(), reason(broken)));
    }
  }

  private HttpUrl url(Probe probe) {
    HttpUrl.Builder url = base.newBuilder();
    probe.operation().path().fill(probe.pathParameters()).forEach(url::addPathSegment);
    probe.query().forEach(url::addQueryParameter);
    return url.build();
  }

  private static Request recorded(okhttp3.Request sent) {
    return new Request(
        sent.method(), sent.url(), CredentialHeaders.among(sent.headers().names().stream()), true);
  }

  private static Response recorded(okhttp3.Response response) throws IOException {
    return new Response(
        response.code(),
        Optional.ofNullable(response.header("Content-Type")),
        Optional.of(Body.copyOf(response.body().byteStream())));
  }

  /** The URL as it may be shown: user, password and query are left out. */
  static String withoutSecrets(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).build().toString();
  }

  private String reason(Exception broken) {
    String message =
        Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getSimpleName());
    return Quote.escape(redactor.redact(message));
  }

  /** Lets the process end at once instead of when idle connections time out. */
  void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
