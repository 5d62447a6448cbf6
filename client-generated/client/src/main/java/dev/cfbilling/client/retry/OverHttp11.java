package dev.cfbilling.client.retry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes a request over HTTP/1.1, whatever the server offers.
 *
 * <p>The call that it is for ends it when it is cancelled or takes too long; once there is an
 * answer, the read timeout alone does.
 */
final class OverHttp11 {
  private final OkHttpClient client;

  /**
   * @param whole shares its connections
   * @param last of its interceptors that need not see the request again
   */
  OverHttp11(OkHttpClient whole, Interceptor last) {
    OkHttpClient.Builder http =
        whole.newBuilder().protocols(List.of(Protocol.HTTP_1_1)).callTimeout(Duration.ZERO);
    http.interceptors().subList(0, http.interceptors().indexOf(last) + 1).clear();
    this.client = http.build();
  }

  Response proceed(Call whole, Request request) throws IOException {
    Call call = client.newCall(request);
    cancelWith(whole, call);
    if (whole.isCanceled()) {
      call.cancel();
    }
    return call.execute();
  }

  private static void cancelWith(Call whole, Call call) {
    EventListener listener =
        new EventListener() {
          @Override
          public void canceled(Call cancelled) {
            call.cancel();
          }
        };
    try {
      whole.addEventListener(listener);
    } catch (NoSuchMethodError ofOkHttp4) {
      // It can't be told of a cancelled call; then only the read timeout ends the other one.
    }
  }
}
