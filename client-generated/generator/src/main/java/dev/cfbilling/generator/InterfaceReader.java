package dev.cfbilling.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads operations into interfaces, and refuses an operation that no template can print. */
final class InterfaceReader {
  private static final Pattern PATH = Pattern.compile("/([\\w.-]|\\{[A-Za-z][\\w-]*}|/)*");
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final OpenAPI contract;
  private final Map<String, String> interfaces = new TreeMap<>();

  InterfaceReader(OpenAPI contract) {
    this.contract = contract;
    NameScope names = JavaNames.interfaces();
    for (PathItem item : contract.getPaths().values()) {
      for (Operation operation : item.readOperations()) {
        for (String tag : Objects.requireNonNullElse(operation.getTags(), List.<String>of())) {
          if (!interfaces.containsKey(tag)) {
            interfaces.put(tag, interfaceOf(tag, names));
          }
        }
      }
    }
  }

  /** Two tags that differ in case or punctuation are one by mistake, or nobody could tell them. */
  private static String interfaceOf(String tag, NameScope names) {
    String wanted = JavaNames.pascalCase(tag) + "Api";
    if (!names.unique(wanted).equals(wanted)) {
      throw new UnsupportedConstructException(
          "tags/" + tag, "is named " + wanted + " in Java like another tag");
    }
    return wanted;
  }

  /** The names of the interfaces. */
  Set<String> interfaceNames() {
    return Set.copyOf(interfaces.values());
  }

  /** The interfaces by name, one for each tag that has operations. */
  Map<String, ApiModel> readApis(SchemaTypes types) {
    Map<String, List<ApiModel.Operation>> byTag = new TreeMap<>();
    Map<String, NameScope> methods = new TreeMap<>();
    for (Map.Entry<String, PathItem> path : contract.getPaths().entrySet()) {
      refuseServers(path.getValue().getServers(), "paths" + path.getKey());
      path.getValue()
          .readOperationsMap()
          .forEach(
              (method, operation) -> {
                String tag = tag(path.getKey(), operation);
                NameScope names = methods.computeIfAbsent(tag, of -> JavaNames.operations());
                byTag
                    .computeIfAbsent(tag, of -> new ArrayList<>())
                    .add(read(path, method, operation, names, types));
              });
    }
    NameScope accessors = JavaNames.interfaceAccessors();
    Map<String, ApiModel> apis = new TreeMap<>();
    byTag.forEach(
        (tag, operations) -> {
          operations.sort(Comparator.comparing(ApiModel.Operation::name));
          String name = Objects.requireNonNull(interfaces.get(tag));
          String base = name.substring(0, name.length() - "Api".length());
          String accessor = accessors.unique(JavaNames.decapitalized(base));
          apis.put(name, new ApiModel(name, accessor, tagDescription(tag), operations));
        });
    return apis;
  }

  private static String tag(String path, Operation operation) {
    if (operation.getTags() == null || operation.getTags().size() != 1) {
      throw new UnsupportedConstructException("paths" + path, "has an operation without one tag");
    }
    return operation.getTags().get(0);
  }

  private String tagDescription(String tag) {
    return Objects.requireNonNullElse(contract.getTags(), List.<Tag>of()).stream()
        .filter(candidate -> tag.equals(candidate.getName()) && candidate.getDescription() != null)
        .map(Tag::getDescription)
        .findFirst()
        .orElse("Operations tagged `" + tag + "`.");
  }

  private static void refuseServers(@Nullable List<?> servers, String place) {
    if (servers != null && !servers.isEmpty()) {
      throw new UnsupportedConstructException(place, "has servers of its own");
    }
  }

  private static ApiModel.Operation read(
      Map.Entry<String, PathItem> path,
      HttpMethod method,
      Operation operation,
      NameScope names,
      SchemaTypes types) {
    String id = operation.getOperationId();
    if (id == null || id.isBlank()) {
      throw new UnsupportedConstructException(
          "paths" + path.getKey(), "has an operation without an operationId");
    }
    String place = "operations/" + id;
    if (!PATH.matcher(path.getKey()).matches()) {
      throw new UnsupportedConstructException(place, "is at " + path.getKey());
    }
    if (!METHODS.contains(method)) {
      throw new UnsupportedConstructException(place, "is a " + method);
    }
    if (operation.getCallbacks() != null && !operation.getCallbacks().isEmpty()) {
      throw new UnsupportedConstructException(place, "has callbacks");
    }
    refuseServers(operation.getServers(), place);
    String successor = extension(operation, "x-superseded-by");
    List<ApiModel.Parameter> parameters =
        new ParameterReader(types, place).read(path.getKey(), path.getValue(), operation);
    boolean sendsBody = parameters.stream().anyMatch(sent -> sent.place().equals("Body"));
    if (sendsBody && method == HttpMethod.GET) {
      throw new UnsupportedConstructException(place, "is a GET with a request body");
    }
    return new ApiModel.Operation(
        names.unique(SourceVersion.isIdentifier(id) ? id : JavaNames.camelCase(id)),
        new ApiModel.Method(
            method.name(),
            path.getKey().substring(1),
            sendsBody && method == HttpMethod.DELETE,
            method != HttpMethod.GET && "true".equals(extension(operation, "x-read-only"))),
        Bodies.result(operation, place, types),
        paragraphs(operation, successor),
        deprecation(operation, successor),
        parameters);
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

  private static @Nullable String extension(Operation operation, String name) {
    Object value = operation.getExtensions() == null ? null : operation.getExtensions().get(name);
    return value == null ? null : value.toString();
  }

  private static String sentence(String summary) {
    return summary.endsWith(".") ? summary : summary + ".";
  }
}
