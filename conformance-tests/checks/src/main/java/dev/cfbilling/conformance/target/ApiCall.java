package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One planned call. Equal calls need to be made only once.
 *
 * @param method {@code GET}, {@code HEAD}, or {@code POST} for a query; no other is ever sent
 * @param pathParameters a value for each parameter of the path
 * @param query parameters to send
 * @param body the JSON that a query sends; empty for any other call
 * @param access the credentials to send
 * @param headers beyond the credentials
 * @param purpose why it is made
 * @param occasion distinguishes a deliberate repetition from the first call
 */
public record ApiCall(
    Operation operation,
    String method,
    Map<String, String> pathParameters,
    Map<String, String> query,
    Optional<String> body,
    Access access,
    Map<String, String> headers,
    Purpose purpose,
    int occasion) {

  /** The credentials of a call. */
  public enum Access {
    /** The user's. */
    OWN,
    NONE,
    /** {@link #MALFORMED_CREDENTIAL}; never derived from the user's credentials. */
    MALFORMED
  }

  /** Why a call is made. */
  public enum Purpose {
    /** For its records. */
    USAGE,
    /**
     * The request may be wrong on purpose: it is not checked itself, and its success is not
     * expected.
     */
    TRIAL,
    /** A trial of ids that are nobody's. */
    TRIAL_OF_IDS
  }

  /** An {@code Authorization} header that is invalid in every scheme. */
  public static final String MALFORMED_CREDENTIAL = "conformance-probe-without-a-scheme";

  /** The body of a query that has no wishes. */
  private static final String EVERYTHING = "{}";

  /** A call with the user's credentials and no query. */
  public static ApiCall of(Operation operation, Map<String, String> pathParameters) {
    return new ApiCall(
        operation,
        operation.method(),
        pathParameters,
        Map.of(),
        operation.method().equals("POST") ? Optional.of(EVERYTHING) : Optional.empty(),
        Access.OWN,
        Map.of(),
        Purpose.USAGE,
        0);
  }

  /** The same call to another operation. */
  public ApiCall to(Operation other) {
    return new ApiCall(
        other, method, pathParameters, query, body, access, headers, purpose, occasion);
  }

  /** The same call with one more query parameter. */
  public ApiCall with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(parameter, value);
    return new ApiCall(
        operation, method, pathParameters, more, body, access, headers, purpose, occasion);
  }

  /** The same query with another body. */
  public ApiCall withBody(String json) {
    return new ApiCall(
        operation,
        method,
        pathParameters,
        query,
        Optional.of(json),
        access,
        headers,
        purpose,
        occasion);
  }

  /** Whether it sends a body that wishes something. */
  public boolean hasWishes() {
    return body.filter(json -> !json.equals(EVERYTHING)).isPresent();
  }

  public ApiCall withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiCall(
        operation, method, pathParameters, query, body, access, more, purpose, occasion);
  }

  public ApiCall withPath(Map<String, String> values) {
    return new ApiCall(operation, method, values, query, body, access, headers, purpose, occasion);
  }

  public ApiCall withAccess(Access other) {
    return new ApiCall(
        operation, method, pathParameters, query, body, other, headers, purpose, occasion);
  }

  /** The same call with method {@code HEAD}. */
  public ApiCall asHead() {
    return new ApiCall(
        operation, "HEAD", pathParameters, query, body, access, headers, purpose, occasion);
  }

  /** The same call as a trial. */
  public ApiCall asTrial() {
    return with(Purpose.TRIAL);
  }

  /** The same call as a trial of {@code ids}, which are nobody's. */
  public ApiCall asTrialOf(Map<String, String> ids) {
    return withPath(ids).with(Purpose.TRIAL_OF_IDS);
  }

  private ApiCall with(Purpose other) {
    return new ApiCall(
        operation, method, pathParameters, query, body, access, headers, other, occasion);
  }

  public boolean isTrial() {
    return purpose != Purpose.USAGE;
  }

  /** The same call, to be repeated. */
  public ApiCall again() {
    return new ApiCall(
        operation, method, pathParameters, query, body, access, headers, purpose, occasion + 1);
  }
}
