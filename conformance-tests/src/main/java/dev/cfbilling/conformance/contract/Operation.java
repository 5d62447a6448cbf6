package dev.cfbilling.conformance.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param id the {@code operationId}
 * @param method upper case
 * @param security alternatives; each is the set of schemes that must come together
 * @param responses by status key, in the contract's order
 * @param location of the operation object
 */
public record Operation(
    String id,
    String method,
    PathTemplate path,
    List<Parameter> parameters,
    List<List<SecurityScheme>> security,
    Map<String, ResponseShape> responses,
    SpecLocation location) {

  /** The response that applies to {@code status}: its own, its range's, else the default. */
  public Optional<ResponseShape> response(int status) {
    return Optional.ofNullable(responses.get(Integer.toString(status)))
        .or(() -> Optional.ofNullable(responses.get(status / 100 + "XX")))
        .or(() -> Optional.ofNullable(responses.get("default")));
  }
}
