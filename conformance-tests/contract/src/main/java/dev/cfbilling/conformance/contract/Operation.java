package dev.cfbilling.conformance.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of the contract.
 *
 * @param id the {@code operationId}
 * @param method upper case
 * @param resource what it returns, by {@code x-resource}; empty when the contract does not say
 * @param superseded whether {@code x-superseded-by} names its successor
 * @param restricted whether {@code x-access} says that only selected accounts may call it
 * @param stability the {@code x-stability} label, e.g. {@code alpha}; empty when there is none
 * @param together by the name of a query parameter, those that must be sent with it, by {@code
 *     x-dependent-required}
 * @param security alternatives; each is a set of schemes that are needed together
 * @param query the schema of the JSON body that may be sent; empty when there is none
 * @param responses by status key, in the contract's order
 * @param location of the operation object
 */
public record Operation(
    String id,
    String method,
    PathTemplate path,
    Optional<Resource> resource,
    boolean superseded,
    boolean restricted,
    String stability,
    List<Parameter> parameters,
    Map<String, List<String>> together,
    List<List<SecurityScheme>> security,
    Optional<SchemaAt> query,
    Map<String, ResponseShape> responses,
    SpecLocation location) {
  /** The extension that lists parameters which must be sent together. */
  public static final String DEPENDENT_REQUIRED = "x-dependent-required";

  /**
   * Whether the request has all credentials of one of the alternatives.
   *
   * @param headers lower case names of the credential headers that were sent
   */
  public boolean isSatisfiedBy(Set<String> headers) {
    return security.isEmpty()
        || security.stream()
            .anyMatch(
                alternative ->
                    alternative.stream()
                        .map(scheme -> scheme.header().toLowerCase(Locale.ROOT))
                        .allMatch(headers::contains));
  }

  /** Whether {@code schema} is the body schema of a 2xx response. */
  public boolean isSuccess(SchemaAt schema) {
    return responses.values().stream()
        .filter(shape -> shape.status().startsWith("2"))
        .flatMap(shape -> shape.schema().stream())
        .anyMatch(success -> success.pointer().equals(schema.pointer()));
  }

  /** The statuses that have a response of their own, as the contract spells them. */
  public List<String> documentedStatuses() {
    return responses.values().stream()
        .filter(shape -> !shape.isDefault())
        .map(ResponseShape::status)
        .toList();
  }

  /** The response that applies to {@code status}: its own, its range's, else the default. */
  public Optional<ResponseShape> response(int status) {
    return Optional.ofNullable(responses.get(Integer.toString(status)))
        .or(() -> Optional.ofNullable(responses.get(status / 100 + "XX")))
        .or(() -> Optional.ofNullable(responses.get(ResponseShape.DEFAULT)));
  }

  /**
   * The response that a body sent with {@code status} is validated against.
   *
   * <p>An undocumented status below 400 has none. The default response describes failures; to
   * validate a success or a redirect against it would add misleading findings.
   */
  public Optional<ResponseShape> bodyShape(int status) {
    boolean failure = status >= 400 && status < 600;
    return response(status).filter(shape -> failure || !shape.isDefault());
  }
}
