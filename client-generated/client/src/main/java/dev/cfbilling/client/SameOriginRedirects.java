package dev.cfbilling.client;

import dev.cfbilling.client.failure.RedirectedElsewhereException;
import java.io.IOException;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Fails where OkHttp would follow a redirect to another scheme, host or port. */
final class SameOriginRedirects implements Interceptor {
  private static final Set<Integer> REDIRECTS = Set.of(300, 301, 302, 303, 307, 308);

  private final Secrets secrets;

  SameOriginRedirects(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    HttpUrl target = redirectTarget(response);
    if (target == null || Origin.of(target).equals(Origin.of(response.request().url()))) {
      return response;
    }
    response.close();
    Response answer = response.newBuilder().request(chain.call().request()).build();
    throw new RedirectedElsewhereException(answer, target, secrets::hideIn);
  }

  private static @Nullable HttpUrl redirectTarget(Response response) {
    String location = response.header("Location");
    return location != null && REDIRECTS.contains(response.code())
        ? response.request().url().resolve(location)
        : null;
  }
}
