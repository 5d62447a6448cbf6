package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One planned call. Equal calls need to be made only once.
 *
 * @param method {@code GET} or {@code HEAD}; no other is ever sent
 * @param pathParameters a value for each parameter of the path
 * @param query parameters to send
 * @param access the credentials to send
 * @param headers beyond the credentials
 * @param trial whether the request may be wrong on purpose: it is not checked itself, and its
 *     success is not expected
 * @param occasion distinguishes a deliberate repetition from the first call
 */
public record ApiCall(
    Operation operation,
    String method,
    Map<String, String> pathParameters,
    Map<String, String> query,
    Access access,
    Map<String, String> headers,
    boolean trial,
    int occasion) {

  /** The credentials of a call. */
  public enum Access {
    /** The user's credentials. */
    OWN,
    /** No credentials. */
    NONE,
    /** {@link #MALFORMED_CREDENTIAL}; never derived from the user's credentials. */
    MALFORMED
  }

  /** An {@code Authorization} header that is invalid in every scheme. */
  public static final String MALFORMED_CREDENTIAL = "conformance-probe-without-a-scheme";

  /** A call with the user's credentials and no query. */
  public static ApiCall of(Operation operation, Map<String, String> pathParameters) {
    return new ApiCall(
        operation, operation.method(), pathParameters, Map.of(), Access.OWN, Map.of(), false, 0);
  }

  /** The same call to another operation. */
  public ApiCall to(Operation other) {
    return new ApiCall(other, method, pathParameters, query, access, headers, trial, occasion);
  }

  /** The same call with one more query parameter. */
  public ApiCall with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(parameter, value);
    return new ApiCall(operation, method, pathParameters, more, access, headers, trial, occasion);
  }

  public ApiCall withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiCall(operation, method, pathParameters, query, access, more, trial, occasion);
  }

  public ApiCall withPath(Map<String, String> values) {
    return new ApiCall(operation, method, values, query, access, headers, trial, occasion);
  }

  public ApiCall withAccess(Access other) {
    return new ApiCall(operation, method, pathParameters, query, other, headers, trial, occasion);
  }

  /** The same call with method {@code HEAD}. */
  public ApiCall asHead() {
    return new ApiCall(operation, "HEAD", pathParameters, query, access, headers, trial, occasion);
  }

  /** The same call as a trial: the request may be wrong on purpose. */
  public ApiCall asTrial() {
    return new ApiCall(operation, method, pathParameters, query, access, headers, true, occasion);
  }

  /** The same call, to be repeated. */
  public ApiCall again() {
    return new ApiCall(
        operation, method, pathParameters, query, access, headers, trial, occasion + 1);
  }
}
