package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One planned call. Two that are equal need to be made only once.
 *
 * @param method {@code GET} or {@code HEAD}: nothing else is ever sent
 * @param pathParameters a value for each parameter of the path
 * @param query parameters to send
 * @param access what it identifies itself with
 * @param headers beyond the credentials
 * @param trial whether it tries something out: the request may be wrong on purpose, so that nothing
 *     is to be said of it, nor is it known to deserve a success
 * @param occasion tells a call from one that is made again on purpose
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

  /** What a call identifies itself with. */
  public enum Access {
    /** The user's credentials. */
    OWN,
    /** Nothing. */
    NONE,
    /** {@link #MALFORMED_CREDENTIAL}; never anything that was made of the user's. */
    MALFORMED
  }

  /** The value of an {@code Authorization} header that no scheme allows. */
  public static final String MALFORMED_CREDENTIAL = "conformance-probe-without-a-scheme";

  /** A call of the operation with nothing but its path. */
  public static ApiCall of(Operation operation, Map<String, String> pathParameters) {
    return new ApiCall(
        operation, operation.method(), pathParameters, Map.of(), Access.OWN, Map.of(), false, 0);
  }

  /** The same call of another operation. */
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

  /** The call that asks for no body. */
  public ApiCall asHead() {
    return new ApiCall(operation, "HEAD", pathParameters, query, access, headers, trial, occasion);
  }

  /** The call as one that tries something out. */
  public ApiCall asTrial() {
    return new ApiCall(operation, method, pathParameters, query, access, headers, true, occasion);
  }

  /** The call, to be made once more. */
  public ApiCall again() {
    return new ApiCall(
        operation, method, pathParameters, query, access, headers, trial, occasion + 1);
  }
}
