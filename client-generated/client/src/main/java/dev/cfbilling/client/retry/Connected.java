package dev.cfbilling.client.retry;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Whether one try got as far as a connection. A timeout looks the same before and after that, and
 * only before is it certain that Cloudflare has not seen the request.
 */
final class Connected {
  private volatile boolean connected;

  boolean isConnected() {
    return connected;
  }

  /** OkHttp asks network interceptors once there is a connection. */
  static final class Mark implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Connected attempt = chain.request().tag(Connected.class);
      if (attempt != null) {
        attempt.connected = true;
      }
      return chain.proceed(chain.request());
    }
  }
}
