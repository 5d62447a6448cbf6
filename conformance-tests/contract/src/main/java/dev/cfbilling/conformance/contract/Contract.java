package dev.cfbilling.conformance.contract;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operations, servers and schemas of an OpenAPI document. */
public final class Contract {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final Info info;
  private final List<URI> servers;
  private final List<Operation> operations;
  private final SchemaDocument schemas;
  private final boolean whole;

  /**
   * What the document says of itself.
   *
   * @param edition the day from which on it was in force; empty when it has none
   */
  public record Info(String title, String version, Optional<LocalDate> edition) {}

  /**
   * A contract with all of its operations.
   *
   * @param servers at least one
   * @param operations in the contract's order
   */
  public Contract(
      Info info, List<URI> servers, List<Operation> operations, SchemaDocument schemas) {
    this(info, servers, operations, schemas, true);
  }

  private Contract(
      Info info,
      List<URI> servers,
      List<Operation> operations,
      SchemaDocument schemas,
      boolean whole) {
    this.info = info;
    this.servers = List.copyOf(servers);
    this.operations = List.copyOf(operations);
    this.schemas = schemas;
    this.whole = whole;
  }

  public String title() {
    return info.title();
  }

  public String version() {
    return info.version();
  }

  /** The first day of the edition that it is; empty for a contract of all days, or of another. */
  public Optional<LocalDate> edition() {
    return info.edition();
  }

  /** In the contract's order. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operation that returns {@code resource}; a superseded one only if there is no other. */
  public Optional<Operation> operation(Resource resource) {
    return operations.stream()
        .filter(operation -> operation.resource().equals(Optional.of(resource)))
        .min(Comparator.comparing(Operation::superseded));
  }

  public SchemaDocument schemas() {
    return schemas;
  }

  /** The first server's URL: the live API, unless the user names another. */
  public URI server() {
    return servers.get(0);
  }

  /** This contract with {@code base} as a further server. */
  public Contract servedAt(URI base) {
    List<URI> all = new ArrayList<>(servers);
    all.add(base);
    return new Contract(info, all, operations, schemas, whole);
  }

  /** This contract with some of its operations; {@link #findNeighbour} then finds nothing. */
  public Contract only(Predicate<Operation> chosen) {
    return new Contract(info, servers, operations.stream().filter(chosen).toList(), schemas, false);
  }

  /** An operation that was called, and the values in its path. */
  public record Call(Operation operation, Map<String, String> pathParameters) {}

  /**
   * The operation that a request calls.
   *
   * <p>A base path of one of the servers is enough on any host, so that traffic through a proxy or
   * to a mock is recognised. A path without it counts only on a server's own root, or on this
   * machine: another vendor's {@code /accounts/7/billing/profile} is not this API.
   *
   * @param pathSegments decoded
   */
  public Optional<Call> find(String method, String host, int port, List<String> pathSegments) {
    return relativePaths(host, port, pathSegments)
        .flatMap(path -> operations.stream().flatMap(operation -> call(operation, method, path)))
        .findFirst();
  }

  /**
   * The path of a request that calls no operation but is near one: the same kind of owner and the
   * same first word, as in {@code /accounts/{account_id}/billing/spending}. Ids are replaced by
   * their parameters. Operations that are known to be others are none.
   */
  public Optional<String> findNeighbour(
      String method, String host, int port, List<String> pathSegments) {
    if (!whole || method.equals("OPTIONS") || method.equals("HEAD")) {
      return Optional.empty();
    }
    return relativePaths(host, port, pathSegments)
        .flatMap(path -> operations.stream().flatMap(op -> op.path().neighbour(path).stream()))
        .filter(place -> !OtherOperations.include(method, place))
        .findFirst();
  }

  /** The source location of {@code pointer}, which leads into the resolved document. */
  public SpecLocation location(String pointer) {
    return schemas.locate(pointer);
  }

  private static Stream<Call> call(Operation operation, String method, List<String> path) {
    if (!operation.method().equals(method)) {
      return Stream.empty();
    }
    return operation.path().match(path).map(values -> new Call(operation, values)).stream();
  }

  private Stream<List<String>> relativePaths(String host, int port, List<String> path) {
    Stream<List<String>> belowAServer =
        servers.stream().flatMap(server -> below(server, host, port, path));
    return isLoopback(host) ? Stream.concat(belowAServer, Stream.of(path)) : belowAServer;
  }

  private static Stream<List<String>> below(URI server, String host, int port, List<String> path) {
    List<String> base =
        Stream.of(server.getPath().split("/")).filter(segment -> !segment.isEmpty()).toList();
    boolean applies =
        base.isEmpty()
            ? server.getHost().equalsIgnoreCase(host) && port(server) == port
            : path.size() > base.size() && path.subList(0, base.size()).equals(base);
    return applies ? Stream.of(path.subList(base.size(), path.size())) : Stream.empty();
  }

  private static int port(URI server) {
    if (server.getPort() != -1) {
      return server.getPort();
    }
    return "https".equalsIgnoreCase(server.getScheme()) ? HTTPS_PORT : HTTP_PORT;
  }

  /** Whether {@code host}, a name or an address, is this machine. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
