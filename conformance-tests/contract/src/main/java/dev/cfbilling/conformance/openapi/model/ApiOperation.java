package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation, with its references followed.
 *
 * @param id its {@code operationId}, or its method and path when it has none
 * @param method upper case
 * @param path below the server's base path
 * @param servers those of the operation, else of its path, else of the document
 * @param security alternatives, of the operation or else of the document
 * @param responses by status key, in the document's order
 * @param callbacks calls made by the API
 * @param others the places of all other keywords
 */
public record ApiOperation(
    String id,
    String method,
    String path,
    ApiServers servers,
    List<ApiCredentials> security,
    List<ApiParameter> parameters,
    Optional<ApiBody> request,
    Map<String, ApiBody> responses,
    List<OperationEntry> callbacks,
    Marks marks,
    Map<String, List<SpecLocation>> others,
    SpecLocation place) {

  /** The response that applies to {@code status}: its own, its range's, else the default. */
  public Optional<ApiBody> response(String status) {
    return Optional.ofNullable(responses.get(status))
        .or(() -> Optional.ofNullable(responses.get(status.substring(0, 1) + "XX")))
        .or(() -> Optional.ofNullable(responses.get("default")));
  }
}
