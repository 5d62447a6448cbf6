package dev.cfbilling.client.retry;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Keeps OkHttp from repeating a request by itself, whatever the policy allows: it does after a 408
 * that names no wait, and after a 503 that says to come back in no time, at once, once for each
 * try. It leaves alone what names a wait that is no number, so such a one hides the real one from
 * it. A real one that is too long a number would make OkHttp throw.
 */
final class OnlyThePolicyRepeats implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";
  private static final String HIDING = "as the policy says";
  private static final int REQUEST_TIMEOUT = 408;
  private static final int UNAVAILABLE = 503;

  private OnlyThePolicyRepeats() {}

  static void addTo(OkHttpClient.Builder http) {
    http.addInterceptor(OnlyThePolicyRepeats::shown);
    // The first of them: the others see the answer as it came.
    http.networkInterceptors().add(0, new OnlyThePolicyRepeats());
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean mayBeRepeated = response.code() == REQUEST_TIMEOUT || response.code() == UNAVAILABLE;
    return mayBeRepeated ? response.newBuilder().addHeader(RETRY_AFTER, HIDING).build() : response;
  }

  /** The answer as it came, but for a 503's wish to be asked at once: the policy waits then. */
  private static Response shown(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    List<String> waits = response.headers(RETRY_AFTER);
    if (!waits.contains(HIDING)) {
      return response;
    }
    Response.Builder shown = response.newBuilder().removeHeader(RETRY_AFTER);
    for (String wait : waits) {
      boolean atOnce = response.code() == UNAVAILABLE && wait.matches("0+");
      if (!wait.equals(HIDING) && !atOnce) {
        shown.addHeader(RETRY_AFTER, wait);
      }
    }
    return shown.build();
  }
}
