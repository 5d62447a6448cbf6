package dev.cfbilling.client;

import dev.cfbilling.transport.Origin;
import okhttp3.HttpUrl;

/** Where the API is. */
final class BaseUrl {
  private BaseUrl() {}

  static HttpUrl of(String url) {
    HttpUrl parsed = HttpUrl.parse(url.endsWith("/") ? url : url + "/");
    if (parsed == null) {
      throw new IllegalArgumentException("The base URL is no http or https URL.");
    }
    if (!parsed.username().isEmpty()
        || !parsed.password().isEmpty()
        || parsed.query() != null
        || parsed.fragment() != null) {
      throw new IllegalArgumentException(
          "The base URL has more than a scheme, a host, a port and a path.");
    }
    return parsed;
  }

  static void demandPrivate(HttpUrl url) {
    if (!Origin.of(url).isPrivate()) {
      throw new IllegalArgumentException(
          ("The base URL %s would send the credentials in the clear; it must be https, or on this"
                  + " machine, or in a closed network for which allowPlainHttp() vouches.")
              .formatted(url));
    }
  }
}
