package dev.cfbilling.conformance.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * What was asked. Credentials never enter: only the names of the headers that carried them do.
 *
 * @param method upper case
 * @param credentialHeaders lower case names of the credential headers that were sent
 * @param credentialsRecorded whether a missing credential header means that none was sent; false
 *     for captures, whose exporters strip credentials
 * @param chosenHeaders those that this tool sent beside the credentials; none of anybody else's
 */
public record Request(
    String method,
    HttpUrl url,
    Set<String> credentialHeaders,
    boolean credentialsRecorded,
    Map<String, String> chosenHeaders) {

  /** A request whose other headers don't matter. */
  public Request(
      String method, HttpUrl url, Set<String> credentialHeaders, boolean credentialsRecorded) {
    this(method, url, credentialHeaders, credentialsRecorded, Map.of());
  }

  /** Path segments, decoded. */
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
