package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.Example;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.PathTemplate;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import dev.cfbilling.conformance.contract.SecurityScheme;
import dev.cfbilling.conformance.openapi.model.ApiBody;
import dev.cfbilling.conformance.openapi.model.ApiMedia;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.ApiParameter;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Turns a resolved document into a {@link Contract} that knows where each part is written. */
final class ContractReader {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** By OpenAPI 3.0.3, Responses Object. */
  private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|XX)|default");

  private final OpenApiDocument document;
  private final SchemaDocument schemas;
  private final Function<ApiBody, List<Example>> examples;

  private ContractReader(ResolvedDocument resolved, Function<ApiBody, List<Example>> examples) {
    this.document = resolved.document();
    this.schemas = new SchemaDocument(resolved.root(), resolved.sources());
    this.examples = examples;
  }

  /**
   * The contract of a document; changes the tree.
   *
   * @param examples gets those of a response
   * @throws OpenApiException when a reference is broken
   */
  static Contract read(ResolvedDocument document, Function<ApiBody, List<Example>> examples)
      throws ContractException {
    return new ContractReader(document.normal(), examples).contract();
  }

  private Contract contract() throws ContractException {
    OperationReader reader = new OperationReader(document);
    List<Operation> operations = new ArrayList<>();
    for (OperationEntry entry : reader.entries(List.of())) {
      operations.add(operation(reader.read(entry)));
    }
    return new Contract(info(), servers(), operations, schemas);
  }

  private Contract.Info info() {
    return new Contract.Info(document.title(), document.version(), edition());
  }

  /** The edition that {@code scripts/spec} has written; any other value says nothing. */
  private Optional<LocalDate> edition() {
    try {
      return Optional.of(
          LocalDate.parse(document.root().path("info").path("x-edition").asString("")));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private List<URI> servers() throws ContractException {
    List<URI> servers = new ArrayList<>();
    for (JsonNode server : document.root().path("servers")) {
      Set<String> addresses = new LinkedHashSet<>(List.of(ServerReader.preferred(server)));
      addresses.addAll(ServerReader.addresses(server));
      for (String address : addresses) {
        server(address).ifPresent(servers::add);
      }
    }
    if (servers.isEmpty()) {
      throw new ContractException("The contract names no server with a host; add one to servers.");
    }
    return servers;
  }

  /** Empty without a host, and where a variable has any value. */
  private static Optional<URI> server(String address) throws ContractException {
    if (address.contains("{")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null) {
        return Optional.empty();
      }
      if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        throw new ContractException(
            "The contract has the server %s; its address begins with http:// or https://."
                .formatted(address));
      }
      return Optional.of(uri);
    } catch (URISyntaxException noUri) {
      throw new ContractException(
          "The contract has the server %s, which is no URL.".formatted(address));
    }
  }

  private Operation operation(ApiOperation operation) throws ContractException {
    JsonNode node = document.at(operation.place());
    return new Operation(
        operation.id(),
        operation.method(),
        new PathTemplate(operation.path()),
        resource(operation.id(), node),
        node.has("x-superseded-by"),
        node.path("x-access").asString("").equals("restricted"),
        node.path("x-stability").asString(""),
        operation.parameters().stream().map(this::parameter).toList(),
        together(node.path(Operation.DEPENDENT_REQUIRED)),
        security(operation),
        query(operation),
        responses(operation),
        document.source(operation.place()));
  }

  private static Map<String, List<String>> together(JsonNode dependent) {
    Map<String, List<String>> together = new LinkedHashMap<>();
    dependent.forEachEntry(
        (name, others) ->
            together.put(name, others.valueStream().map(other -> other.asString("")).toList()));
    return together;
  }

  private static Optional<Resource> resource(String operation, JsonNode node)
      throws ContractException {
    JsonNode literal = node.path(Resource.EXTENSION);
    Optional<Resource> resource = Resource.of(literal.asString(""));
    if (!literal.isMissingNode() && resource.isEmpty()) {
      throw new ContractException(
          "%s of %s is %s; the resources are %s."
              .formatted(Resource.EXTENSION, operation, literal, Resource.literals()));
    }
    return resource;
  }

  /** A parameter with its own media type has no schema for strings. */
  private Parameter parameter(ApiParameter parameter) {
    JsonNode node = document.at(parameter.place());
    return new Parameter(
        parameter.name(),
        parameter.in(),
        parameter.required(),
        schemas.schema(parameter.place().child("schema").pointer()),
        example(node),
        document.source(parameter.place()));
  }

  /** The example as it is sent; of a list the first element, since a list of one is one too. */
  private static Optional<String> example(JsonNode parameterOrHeader) {
    JsonNode example = parameterOrHeader.path("example");
    return (example.isArray() ? example.path(0) : example).asStringOpt();
  }

  private List<List<SecurityScheme>> security(ApiOperation operation) {
    return operation.security().stream()
        .filter(alternative -> document.at(alternative.place()).isObject())
        .map(
            alternative ->
                alternative.schemes().entrySet().stream()
                    .map(scheme -> scheme(scheme.getKey(), document.at(scheme.getValue())))
                    .toList())
        .toList();
  }

  private static SecurityScheme scheme(String name, JsonNode scheme) {
    boolean apiKey = scheme.path("type").asString("").equals("apiKey");
    return new SecurityScheme(name, apiKey ? scheme.path("name").asString("") : "Authorization");
  }

  private Optional<SchemaAt> query(ApiOperation operation) {
    return operation.request().stream()
        .flatMap(body -> body.media().stream())
        .filter(media -> media.type().equals("application/json"))
        .flatMap(media -> media.schema().stream())
        .map(written -> schemas.schema(written.place().pointer()))
        .findFirst();
  }

  private Map<String, ResponseShape> responses(ApiOperation operation) throws ContractException {
    Map<String, ResponseShape> responses = new LinkedHashMap<>();
    for (Map.Entry<String, ApiBody> response : operation.responses().entrySet()) {
      String status = response.getKey();
      if (!STATUS.matcher(status).matches()) {
        throw new ContractException(
            "%s has a response for %s; it may only be for a status such as 200, for a range such as 2XX, or default."
                .formatted(operation.id(), status));
      }
      responses.put(status, response(status, response.getValue()));
    }
    return responses;
  }

  private ResponseShape response(String status, ApiBody body) {
    Optional<SchemaAt> schema = Optional.empty();
    for (ApiMedia media : body.media()) {
      if (media.schema().isPresent()) {
        schema = media.schema().map(written -> schemas.schema(written.place().pointer()));
      }
    }
    return new ResponseShape(
        status,
        body.media().stream().map(ApiMedia::type).toList(),
        schema,
        examples.apply(body),
        body.headers().values().stream().map(this::parameter).toList(),
        document.source(body.place()));
  }
}
