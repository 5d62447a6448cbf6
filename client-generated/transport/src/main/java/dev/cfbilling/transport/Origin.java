package dev.cfbilling.transport;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** The one place that credentials go to, and that is believed: a scheme, a host and a port. */
public record Origin(String scheme, String host, int port) {
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

  public static Origin of(HttpUrl url) {
    return new Origin(url.scheme(), url.host(), url.port());
  }

  /** Whether nobody else can listen. */
  public boolean isPrivate() {
    return scheme.equals("https") || LOOPBACK.matcher(host).matches();
  }

  /** Where an answer leads, if that is another origin than its request's. */
  public static Optional<HttpUrl> elsewhere(Response response) {
    return target(response).filter(to -> !of(to).equals(of(response.request().url())));
  }

  /** Where an answer leads; empty for one that is no redirect. */
  public static Optional<HttpUrl> target(Response response) {
    return Optional.ofNullable(response.header("Location"))
        .filter(location -> response.isRedirect())
        .map(response.request().url()::resolve);
  }
}
