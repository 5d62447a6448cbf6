package dev.cfbilling.client;

import dev.cfbilling.client.failure.RedirectedElsewhereException;
import dev.cfbilling.transport.Origin;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Fails where OkHttp would follow a redirect to another scheme, host or port. */
final class SameOriginRedirects implements Interceptor {
  private final Secrets secrets;

  SameOriginRedirects(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Optional<HttpUrl> target = Origin.elsewhere(response);
    if (target.isEmpty()) {
      return response;
    }
    response.close();
    Response answer = response.newBuilder().request(chain.call().request()).build();
    throw new RedirectedElsewhereException(answer, target.get(), secrets::hideIn);
  }
}
