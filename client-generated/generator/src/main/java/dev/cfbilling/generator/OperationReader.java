package dev.cfbilling.generator;

import dev.cfbilling.generator.ApiModel.Parameter;
import dev.cfbilling.generator.JsonType.Kind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads operations into interfaces, and refuses an operation that no template can print. */
final class OperationReader {
  private static final Pattern PATH = Pattern.compile("/([\\w.-]|\\{[\\w-]+}|/)*");
  private static final Pattern PARAMETER = Pattern.compile("[\\w.-]+");

  private final SchemaTypes types;

  OperationReader(SchemaTypes types) {
    this.types = types;
  }

  /** The interfaces by name, one for each tag that has operations. */
  Map<String, ApiModel> readApis(OpenAPI contract) {
    Map<String, List<ApiModel.Operation>> byTag = new TreeMap<>();
    for (Map.Entry<String, PathItem> path : contract.getPaths().entrySet()) {
      PathItem item = path.getValue();
      item.readOperationsMap()
          .forEach(
              (method, operation) ->
                  byTag
                      .computeIfAbsent(tag(path.getKey(), operation), tag -> new ArrayList<>())
                      .add(read(path.getKey(), method, item, operation)));
    }
    Map<String, ApiModel> apis = new TreeMap<>();
    byTag.forEach(
        (tag, operations) -> {
          operations.sort(Comparator.comparing(ApiModel.Operation::name));
          String name = interfaceName(tag);
          apis.put(name, new ApiModel(name, tagDescription(contract, tag), operations));
        });
    return apis;
  }

  static String interfaceName(String tag) {
    return JavaNames.pascalCase(tag) + "Api";
  }

  private static String tag(String path, Operation operation) {
    if (operation.getTags() == null || operation.getTags().size() != 1) {
      throw new UnsupportedConstructException("paths" + path, "has an operation without one tag");
    }
    return operation.getTags().get(0);
  }

  private static String tagDescription(OpenAPI contract, String tag) {
    return Objects.requireNonNullElse(contract.getTags(), List.<Tag>of()).stream()
        .filter(candidate -> tag.equals(candidate.getName()) && candidate.getDescription() != null)
        .map(Tag::getDescription)
        .findFirst()
        .orElse("Operations tagged `" + tag + "`.");
  }

  private ApiModel.Operation read(
      String path, HttpMethod method, PathItem item, Operation operation) {
    String name = operation.getOperationId();
    if (name == null || !SourceVersion.isName(name)) {
      throw new UnsupportedConstructException(
          "paths" + path, "has no operationId that names a method");
    }
    String place = "operations/" + name;
    if (!PATH.matcher(path).matches()) {
      throw new UnsupportedConstructException(place, "is at " + path);
    }
    if (method != HttpMethod.GET) {
      throw new UnsupportedConstructException(place, "is a " + method);
    }
    if (operation.getRequestBody() != null) {
      throw new UnsupportedConstructException(place, "has a request body");
    }
    if (item.getParameters() != null) {
      throw new UnsupportedConstructException("paths" + path, "has parameters of its own");
    }
    String successor = extension(operation, "x-superseded-by");
    return new ApiModel.Operation(
        name,
        path.substring(1),
        resultType(operation, place),
        paragraphs(operation, successor),
        deprecation(operation, successor),
        parameters(operation, place));
  }

  private static List<String> paragraphs(Operation operation, @Nullable String successor) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        sentence(Objects.requireNonNullElse(operation.getSummary(), operation.getOperationId())));
    if (operation.getDescription() != null) {
      paragraphs.add(operation.getDescription());
    }
    List<String> labels = new ArrayList<>();
    addLabel(labels, "Stability", extension(operation, "x-stability"));
    addLabel(labels, "Access", extension(operation, "x-access"));
    if (successor != null && !isDeprecated(operation)) {
      addLabel(labels, "Superseded by", "`" + successor + "`");
    }
    if (!labels.isEmpty()) {
      paragraphs.add(String.join(" ", labels));
    }
    return paragraphs;
  }

  private static void addLabel(List<String> labels, String name, @Nullable String value) {
    if (value != null) {
      labels.add(name + ": " + value + ".");
    }
  }

  private static @Nullable String deprecation(Operation operation, @Nullable String successor) {
    if (!isDeprecated(operation)) {
      return null;
    }
    return successor == null
        ? "The API deprecates it and names no successor."
        : "The API deprecates it in favour of `" + successor + "`.";
  }

  private static boolean isDeprecated(Operation operation) {
    return Boolean.TRUE.equals(operation.getDeprecated());
  }

  private String resultType(Operation operation, String place) {
    ApiResponse success = operation.getResponses().get("200");
    if (success == null
        || operation.getResponses().keySet().stream().anyMatch(OperationReader::otherSuccess)) {
      throw new UnsupportedConstructException(place, "has successes other than 200");
    }
    Schema<?> schema =
        success.getContent() == null || !success.getContent().containsKey("application/json")
            ? null
            : success.getContent().get("application/json").getSchema();
    if (schema == null || schema.get$ref() == null) {
      throw new UnsupportedConstructException(place, "answers without a named JSON schema");
    }
    String name = types.referenced(schema, place);
    if (!types.isRecord(name)) {
      throw new UnsupportedConstructException(place, "answers with " + name + ", no object");
    }
    return name;
  }

  private static boolean otherSuccess(String status) {
    return status.startsWith("2") && !status.equals("200");
  }

  private List<Parameter> parameters(Operation operation, String place) {
    List<Parameter> parameters = new ArrayList<>();
    for (var parameter :
        Objects.requireNonNullElse(
            operation.getParameters(), List.<io.swagger.v3.oas.models.parameters.Parameter>of())) {
      parameters.add(parameter(parameter, place + "/parameters/" + parameter.getName()));
    }
    parameters.sort(Comparator.comparing(Parameter::place)); // Retrofit wants paths first.
    return parameters;
  }

  private Parameter parameter(
      io.swagger.v3.oas.models.parameters.Parameter parameter, String place) {
    String annotation =
        switch (parameter.getIn()) {
          case "path" -> "Path";
          case "query" -> "Query";
          default ->
              throw new UnsupportedConstructException(place, "is in the " + parameter.getIn());
        };
    if (parameter.getSchema() == null) {
      throw new UnsupportedConstructException(place, "has content in place of a schema");
    }
    JsonType type = types.type(parameter.getSchema(), place);
    // What Retrofit prints by toString must be what the contract says.
    boolean printable =
        type.kind() == Kind.SCALAR
            && !type.javaType().equals("OffsetDateTime")
            && !type.javaType().equals("BigDecimal");
    if (!printable) {
      throw new UnsupportedConstructException(place, "is a " + type.javaType());
    }
    String name = JavaNames.camelCase(parameter.getName());
    if (!PARAMETER.matcher(parameter.getName()).matches() || !SourceVersion.isName(name)) {
      throw new UnsupportedConstructException(place, "has a name that no parameter has");
    }
    return new Parameter(
        parameter.getName(),
        name,
        annotation,
        Objects.requireNonNullElse(parameter.getDescription(), "`" + parameter.getName() + "`."),
        type,
        Boolean.TRUE.equals(parameter.getRequired()));
  }

  private static @Nullable String extension(Operation operation, String name) {
    Object value = operation.getExtensions() == null ? null : operation.getExtensions().get(name);
    return value == null ? null : value.toString();
  }

  private static String sentence(String summary) {
    return summary.endsWith(".") ? summary : summary + ".";
  }
}
