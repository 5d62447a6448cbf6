package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A request for one of the contract's operations.
 *
 * @param pathParameters the values in the path, decoded
 */
record OperationCall(
    HttpUrl url, Headers headers, Operation operation, Map<String, String> pathParameters) {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** Finds the operation that a request calls; HEAD calls the GET operation. */
  static Optional<OperationCall> find(
      Contract contract, String method, HttpUrl url, Headers headers) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return contract
        .find(asked, url.host(), url.port(), url.pathSegments())
        .map(call -> new OperationCall(url, headers, call.operation(), call.pathParameters()));
  }

  /** The methods that the contract has for {@code url}. */
  static List<String> methods(Contract contract, HttpUrl url) {
    return METHODS.stream()
        .filter(
            method -> contract.find(method, url.host(), url.port(), url.pathSegments()).isPresent())
        .flatMap(method -> method.equals("GET") ? Stream.of(method, "HEAD") : Stream.of(method))
        .toList();
  }

  /** What the operation returns; empty when the contract does not say. */
  Optional<Resource> resource() {
    return operation.resource();
  }

  /** The account's or the organization's id, as sent. */
  String id() {
    return pathParameters.values().stream().findFirst().orElse("");
  }

  /** The values of a query parameter; none if the operation does not have it. */
  Stream<String> queried(String name) {
    return operation.parameters().stream().anyMatch(parameter -> parameter.name().equals(name))
        ? url.queryParameterValues(name).stream().filter(Objects::nonNull)
        : Stream.empty();
  }

  /** A query parameter's first value. */
  Optional<String> query(String name) {
    return Optional.ofNullable(url.queryParameter(name));
  }
}
