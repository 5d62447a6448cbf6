package dev.cfbilling.client;

import dev.cfbilling.client.failure.RedirectedElsewhereException;
import dev.cfbilling.transport.Origin;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Fails where OkHttp would follow a redirect to another scheme, host or port, or would ask with GET
 * and without its body for what was posted: that would be all usage in place of the queried.
 */
final class SameOriginRedirects implements Interceptor {
  private static final Set<Integer> KEEP_METHOD = Set.of(307, 308);

  private final Secrets secrets;

  SameOriginRedirects(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Optional<HttpUrl> target =
        losesBody(response) ? Origin.target(response) : Origin.elsewhere(response);
    if (target.isEmpty()) {
      return response;
    }
    response.close();
    Response answer = response.newBuilder().request(chain.call().request()).build();
    throw new RedirectedElsewhereException(answer, target.get(), secrets::hideIn);
  }

  /** 307 and 308 keep the method (RFC 9110, sections 15.4.8 and 15.4.9). */
  private static boolean losesBody(Response response) {
    return response.request().body() != null && !KEEP_METHOD.contains(response.code());
  }
}
