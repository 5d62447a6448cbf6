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
 * @param purpose why it is made
 * @param occasion distinguishes a deliberate repetition from the first call
 */
public record ApiCall(
    Operation operation,
    String method,
    Map<String, String> pathParameters,
    Map<String, String> query,
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

  /** A call with the user's credentials and no query. */
  public static ApiCall of(Operation operation, Map<String, String> pathParameters) {
    return new ApiCall(
        operation,
        operation.method(),
        pathParameters,
        Map.of(),
        Access.OWN,
        Map.of(),
        Purpose.USAGE,
        0);
  }

  /** The same call to another operation. */
  public ApiCall to(Operation other) {
    return new ApiCall(other, method, pathParameters, query, access, headers, purpose, occasion);
  }

  /** The same call with one more query parameter. */
  public ApiCall with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(parameter, value);
    return new ApiCall(operation, method, pathParameters, more, access, headers, purpose, occasion);
  }

  public ApiCall withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiCall(operation, method, pathParameters, query, access, more, purpose, occasion);
  }

  public ApiCall withPath(Map<String, String> values) {
    return new ApiCall(operation, method, values, query, access, headers, purpose, occasion);
  }

  public ApiCall withAccess(Access other) {
    return new ApiCall(operation, method, pathParameters, query, other, headers, purpose, occasion);
  }

  /** The same call with method {@code HEAD}. */
  public ApiCall asHead() {
    return new ApiCall(
        operation, "HEAD", pathParameters, query, access, headers, purpose, occasion);
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
    return new ApiCall(operation, method, pathParameters, query, access, headers, other, occasion);
  }

  public boolean isTrial() {
    return purpose != Purpose.USAGE;
  }

  /** The same call, to be repeated. */
  public ApiCall again() {
    return new ApiCall(
        operation, method, pathParameters, query, access, headers, purpose, occasion + 1);
  }
}
