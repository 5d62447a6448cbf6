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
public record Probe(
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
  public static Probe of(Operation operation, Map<String, String> pathParameters) {
    return new Probe(
        operation, operation.method(), pathParameters, Map.of(), Access.OWN, Map.of(), false, 0);
  }

  /** The same call of another operation. */
  public Probe to(Operation other) {
    return new Probe(other, method, pathParameters, query, access, headers, trial, occasion);
  }

  /** The same call with one more query parameter. */
  public Probe with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(parameter, value);
    return new Probe(operation, method, pathParameters, more, access, headers, trial, occasion);
  }

  public Probe withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Probe(operation, method, pathParameters, query, access, more, trial, occasion);
  }

  public Probe withPath(Map<String, String> values) {
    return new Probe(operation, method, values, query, access, headers, trial, occasion);
  }

  public Probe withAccess(Access other) {
    return new Probe(operation, method, pathParameters, query, other, headers, trial, occasion);
  }

  /** The call that asks for no body. */
  public Probe asHead() {
    return new Probe(operation, "HEAD", pathParameters, query, access, headers, trial, occasion);
  }

  /** The call as one that tries something out. */
  public Probe asTrial() {
    return new Probe(operation, method, pathParameters, query, access, headers, true, occasion);
  }

  /** The call, to be made once more. */
  public Probe again() {
    return new Probe(
        operation, method, pathParameters, query, access, headers, trial, occasion + 1);
  }
}
