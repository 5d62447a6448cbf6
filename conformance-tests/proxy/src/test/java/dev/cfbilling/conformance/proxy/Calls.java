package dev.cfbilling.conformance.proxy;

import dev.cfbilling.conformance.mock.MockApi;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls of a client that knows nothing of the proxy. */
final class Calls {
  static final String TOKEN = "v1.0-sEcReT0token1that2nobody3may4see5-ABCDEFGH";
  private static final OkHttpClient CLIENT = new OkHttpClient();

  private Calls() {}

  static String usage(MockApi mock) {
    return "/accounts/%s/billable/usage".formatted(account(mock));
  }

  static String profile(MockApi mock) {
    return "/accounts/%s/billing/profile".formatted(account(mock));
  }

  static String account(MockApi mock) {
    return mock.customers().organization().accounts().get(0).id();
  }

  /** The body of the answer. */
  static byte[] get(HttpUrl base, String path) throws IOException {
    Request request =
        new Request.Builder()
            .url(base.toString().replaceFirst("/$", "") + path)
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    try (Response response = CLIENT.newCall(request).execute()) {
      return response.body().bytes();
    }
  }

  /** The headers of the answer to a HEAD. */
  static Headers head(HttpUrl base, String path) throws IOException {
    Request request =
        new Request.Builder()
            .url(base.toString().replaceFirst("/$", "") + path)
            .header("Authorization", "Bearer " + TOKEN)
            .head()
            .build();
    try (Response response = CLIENT.newCall(request).execute()) {
      return response.headers();
    }
  }

  static byte[] post(HttpUrl base, String path, String json) throws IOException {
    Request request =
        new Request.Builder()
            .url(base.toString().replaceFirst("/$", "") + path)
            .header("Authorization", "Bearer " + TOKEN)
            .post(RequestBody.create(json, MediaType.get("application/json")))
            .build();
    try (Response response = CLIENT.newCall(request).execute()) {
      return response.body().bytes();
    }
  }
}
