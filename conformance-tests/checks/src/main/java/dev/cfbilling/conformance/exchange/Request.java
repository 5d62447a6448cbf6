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
 * @param chosenBody the JSON that this tool has sent; empty for requests of others
 */
public record Request(
    String method,
    HttpUrl url,
    Set<String> credentialHeaders,
    boolean credentialsRecorded,
    Map<String, String> chosenHeaders,
    boolean chosenIds,
    Optional<String> chosenBody) {

  /** A request without a body that this tool has made. */
  public Request(
      String method,
      HttpUrl url,
      Set<String> credentialHeaders,
      boolean credentialsRecorded,
      Map<String, String> chosenHeaders,
      boolean chosenIds) {
    this(
        method,
        url,
        credentialHeaders,
        credentialsRecorded,
        chosenHeaders,
        chosenIds,
        Optional.empty());
  }

  /** A request without further headers of interest. */
  public Request(
      String method, HttpUrl url, Set<String> credentialHeaders, boolean credentialsRecorded) {
    this(method, url, credentialHeaders, credentialsRecorded, Map.of(), false);
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
