package dev.cfbilling.client;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The one place that credentials go to: a scheme, a host and a port. */
record Origin(String scheme, String host, int port) {
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

  static Origin of(HttpUrl url) {
    return new Origin(url.scheme(), url.host(), url.port());
  }

  /** Whether nobody else can listen. */
  boolean isPrivate() {
    return scheme.equals("https") || LOOPBACK.matcher(host).matches();
  }
}
