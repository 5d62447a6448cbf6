package dev.cfbilling.conformance.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Turns a resolved OpenAPI document into a {@link Contract}, remembering where each part stands.
 */
final class ContractReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode root;
  private final SchemaDocument document;
  private final ExampleFiles exampleFiles;

  ContractReader(JsonNode root, SpecLayout layout, ExampleFiles exampleFiles) {
    this.root = root;
    this.exampleFiles = exampleFiles;
    this.document = new SchemaDocument(root, layout);
  }

  Contract read() throws ContractException {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.add(operation(path.getKey(), member.getKey()));
        }
      }
    }
    JsonNode info = root.path("info");
    return new Contract(
        info.path("title").asString(""),
        info.path("version").asString(""),
        servers(),
        operations,
        document,
        true);
  }

  private List<URI> servers() throws ContractException {
    List<URI> servers = new ArrayList<>();
    for (JsonNode server : root.path("servers")) {
      String url = server.path("url").asString("");
      try {
        URI uri = new URI(url);
        if (uri.getHost() != null) {
          servers.add(uri);
        }
      } catch (URISyntaxException noUri) {
        throw new ContractException(
            "The contract has the server %s, which is no URL.".formatted(url));
      }
    }
    if (servers.isEmpty()) {
      throw new ContractException("The contract names no server with a host; add one to servers.");
    }
    return servers;
  }

  private Operation operation(String path, String method) throws ContractException {
    String pointer = "/paths/" + JsonPointers.escape(path) + "/" + method;
    JsonNode operation = root.at(pointer);
    String id = operation.path("operationId").asString(method + " " + path);
    return new Operation(
        id,
        method.toUpperCase(Locale.ROOT),
        new PathTemplate(path),
        resource(id, operation),
        operation.has("x-superseded-by"),
        operation.path("x-access").asString("").equals("restricted"),
        operation.path("x-stability").asString(""),
        parameters(pointer + "/parameters"),
        security(operation.has("security") ? operation.get("security") : root.path("security")),
        responses(pointer + "/responses"),
        document.locate(pointer));
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

  private List<Parameter> parameters(String pointer) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < root.at(pointer).size(); i++) {
      String at = component("parameters", document.follow(pointer + "/" + i));
      JsonNode parameter = root.at(at);
      parameters.add(
          new Parameter(
              parameter.path("name").asString(""),
              parameter.path("in").asString(""),
              parameter.path("required").asBoolean(false),
              document.schema(at + "/schema"),
              Optional.ofNullable(parameter.get("example")).map(JsonNode::asString),
              document.locate(at)));
    }
    return parameters;
  }

  /** Swagger Parser copies a shared parameter to each use; this finds the original again. */
  private String component(String kind, String pointer) {
    JsonNode copy = root.at(pointer);
    String components = "/components/" + kind;
    for (Map.Entry<String, JsonNode> original : root.at(components).properties()) {
      if (original.getValue().equals(copy)) {
        return components + "/" + JsonPointers.escape(original.getKey());
      }
    }
    return pointer;
  }

  private List<List<SecurityScheme>> security(JsonNode alternatives) {
    List<List<SecurityScheme>> security = new ArrayList<>();
    for (JsonNode alternative : alternatives) {
      security.add(alternative.propertyNames().stream().map(this::scheme).toList());
    }
    return security;
  }

  private SecurityScheme scheme(String name) {
    JsonNode scheme = root.path("components").path("securitySchemes").path(name);
    boolean apiKey = scheme.path("type").asString("").equals("apiKey");
    return new SecurityScheme(name, apiKey ? scheme.path("name").asString("") : "Authorization");
  }

  private Map<String, ResponseShape> responses(String pointer) {
    Map<String, ResponseShape> responses = new LinkedHashMap<>();
    for (String status : root.at(pointer).propertyNames()) {
      String at = document.follow(pointer + "/" + status);
      responses.put(status, response(status, at));
    }
    return responses;
  }

  private ResponseShape response(String status, String pointer) {
    JsonNode content = root.at(pointer).path("content");
    List<String> mediaTypes = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    Optional<SchemaAt> schema = Optional.empty();
    for (Map.Entry<String, JsonNode> media : content.properties()) {
      mediaTypes.add(media.getKey().toLowerCase(Locale.ROOT));
      if (media.getValue().has("schema")) {
        schema =
            Optional.of(
                document.schema(
                    pointer + "/content/" + JsonPointers.escape(media.getKey()) + "/schema"));
      }
      media
          .getValue()
          .path("examples")
          .forEachEntry(
              (name, example) -> {
                exampleFiles.json(example).ifPresent(json -> examples.add(new Example(name, json)));
              });
    }
    return new ResponseShape(
        status,
        List.copyOf(mediaTypes),
        schema,
        List.copyOf(examples),
        headerExamples(pointer + "/headers"),
        document.locate(pointer));
  }

  private Map<String, String> headerExamples(String pointer) {
    Map<String, String> examples = new LinkedHashMap<>();
    for (String name : root.at(pointer).propertyNames()) {
      JsonNode header = root.at(document.follow(pointer + "/" + JsonPointers.escape(name)));
      if (header.has("example")) {
        examples.put(name, header.get("example").asString());
      }
    }
    return examples;
  }
}
