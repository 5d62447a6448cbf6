package dev.cfbilling.conformance.proxy.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The one server that calls are passed on to.
 *
 * @param base what the paths of calls are relative to
 */
record Upstream(HttpUrl base) {

  /** Its root, with nothing of the base's path. */
  URI root() {
    return base.newBuilder().encodedPath("/").query(null).fragment(null).build().uri();
  }

  boolean isSecure() {
    return base.isHttps();
  }

  /** The Host header: without the port that its scheme implies. */
  String host() {
    String host = base.host().contains(":") ? "[" + base.host() + "]" : base.host();
    return base.port() == HttpUrl.defaultPort(base.scheme()) ? host : host + ":" + base.port();
  }

  /**
   * The path and query to ask for. The base's path comes first, unless the client has put it there
   * already, as one does of which only the host was changed.
   */
  String target(String pathAndQuery) {
    String prefix = base.encodedPath().replaceFirst("/+$", "");
    return prefix.isEmpty() || pathAndQuery.startsWith(prefix + "/")
        ? pathAndQuery
        : prefix + pathAndQuery;
  }

  /** The whole address; empty where the path is none that Java can write. */
  Optional<URI> address(String target) {
    try {
      return Optional.of(new URI("%s://%s%s".formatted(base.scheme(), host(), target)));
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }
}
