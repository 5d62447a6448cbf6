package dev.cfbilling.client.retry;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from repeating a request by itself: it does after a 503 that says to come back in no
 * time, at once, once for each try, and whatever the policy allows.
 */
final class OnlyThePolicyRepeats implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";
  private static final int UNAVAILABLE = 503;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean atOnce =
        response.code() == UNAVAILABLE && response.header(RETRY_AFTER, "").matches("0+");
    return atOnce ? response.newBuilder().removeHeader(RETRY_AFTER).build() : response;
  }
}
