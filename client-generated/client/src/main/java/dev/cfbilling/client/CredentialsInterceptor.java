package dev.cfbilling.client;

import dev.cfbilling.transport.Origin;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the credentials to what goes to the API, and to nothing else.
 *
 * <p>It has to be a network interceptor: those see each redirect's request by itself, while headers
 * that are there from the start go along to wherever a redirect leads. Behind it comes only what
 * may see the credentials.
 */
final class CredentialsInterceptor implements Interceptor {
  private final Credentials credentials;
  private final Origin api;

  CredentialsInterceptor(Credentials credentials, Origin api) {
    this.credentials = credentials;
    this.api = api;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!Origin.of(request.url()).equals(api)) {
      return chain.proceed(request);
    }
    // The response must not tell what it was asked for with: people log it.
    return chain.proceed(withCredentials(request)).newBuilder().request(request).build();
  }

  private Request withCredentials(Request request) {
    Request.Builder builder = request.newBuilder();
    if (credentials instanceof ApiToken apiToken) {
      builder.header("Authorization", "Bearer " + apiToken.token());
    } else if (credentials instanceof EmailAndKey emailAndKey) {
      builder.header("X-Auth-Email", emailAndKey.email());
      builder.header("X-Auth-Key", emailAndKey.key());
    }
    return builder.build();
  }
}
