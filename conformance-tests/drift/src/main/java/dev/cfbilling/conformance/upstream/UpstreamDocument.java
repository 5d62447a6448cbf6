package dev.cfbilling.conformance.upstream;

import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiException;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.transport.FailureText;
import dev.cfbilling.transport.Origin;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** An OpenAPI document that is published at an address. */
public final class UpstreamDocument {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private UpstreamDocument() {}

  /**
   * The document at an address, to which a redirect may lead on the same server alone.
   *
   * @param http a client that goes the way there
   * @throws OpenApiException when it can't be had, or is no OpenAPI 3.0 or 3.1
   */
  public static OpenApiDocument fetch(HttpUrl url, OkHttpClient.Builder http) {
    String name = withoutSecrets(url);
    OkHttpClient client =
        http.connectTimeout(TIMEOUT)
            .readTimeout(TIMEOUT)
            .callTimeout(TIMEOUT.multipliedBy(10))
            .addNetworkInterceptor(chain -> stayingThere(chain.proceed(chain.request()), name))
            .build();
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful()) {
        throw new OpenApiException(
            "%s answers with %s; give the address of a document that anyone can read."
                .formatted(name, response.code()));
      }
      return OpenApiSource.text(name, fileName(url), response.body().byteStream());
    } catch (IOException unreachable) {
      throw new OpenApiException(
          "%s can't be fetched: %s.".formatted(name, FailureText.of(unreachable)));
    }
  }

  /** What is elsewhere nobody has named, and may be within a network that is closed to others. */
  private static Response stayingThere(Response response, String name) {
    Optional<HttpUrl> elsewhere = Origin.elsewhere(response);
    if (elsewhere.isEmpty()) {
      return response;
    }
    response.close();
    throw new OpenApiException(
        "%s leads to %s, which is not followed to another server; if that is the document, give its address."
            .formatted(name, withoutSecrets(elsewhere.get())));
  }

  /** User, password and query of an address may be secrets. */
  private static String withoutSecrets(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).fragment(null).build().toString();
  }

  private static String fileName(HttpUrl url) {
    String last = url.pathSegments().get(url.pathSize() - 1);
    return last.isEmpty() ? url.host() : last;
  }
}
