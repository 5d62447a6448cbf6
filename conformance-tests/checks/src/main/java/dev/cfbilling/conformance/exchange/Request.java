package dev.cfbilling.conformance.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * A request, without its credentials; only the names of credential headers are recorded.
 *
 * @param method upper case
 * @param credentialHeaders lower case names of the credential headers that were sent
 * @param credentialsRecorded whether a missing credential header means that none was sent; false
 *     for captures, since exporters strip credentials
 * @param chosenHeaders the headers that this tool has sent beside the user's credentials; empty for
 *     requests of others
 * @param chosenIds whether this tool has made up the ids in the path
 * @param body the JSON that was sent; empty without one, and where a recording has left it out
 */
public record Request(
    String method,
    HttpUrl url,
    Set<String> credentialHeaders,
    boolean credentialsRecorded,
    Map<String, String> chosenHeaders,
    boolean chosenIds,
    Optional<String> body) {

  /** A request without further headers of interest. */
  public Request(
      String method, HttpUrl url, Set<String> credentialHeaders, boolean credentialsRecorded) {
    this(method, url, credentialHeaders, credentialsRecorded, Optional.empty());
  }

  /** A request of others. */
  public Request(
      String method,
      HttpUrl url,
      Set<String> credentialHeaders,
      boolean credentialsRecorded,
      Optional<String> body) {
    this(method, url, credentialHeaders, credentialsRecorded, Map.of(), false, body);
  }

  /** The path segments, decoded. */
  public List<String> path() {
    return url.pathSegments();
  }

  /** The names of the query parameters, each once, in the order sent. */
  public Set<String> queryNames() {
    return url.queryParameterNames();
  }

  /** The values of one query parameter, decoded, in the order sent. */
  public List<String> query(String name) {
    return url.queryParameterValues(name).stream()
        .map(value -> value == null ? "" : value)
        .toList();
  }
}
