package dev.cfbilling.generator;

import dev.cfbilling.generator.ApiModel.Parameter;
import dev.cfbilling.generator.JsonType.Kind;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one operation, its request body included. */
final class ParameterReader {
  private static final Pattern IN_PATH = Pattern.compile("\\{([^}]*)}");

  /** OpenAPI leaves these to content types and credentials. */
  private static final Set<String> OTHERS_SET = Set.of("accept", "authorization", "content-type");

  /** What Retrofit wants before what. */
  private static final List<String> ORDER = List.of("Path", "Query", "Header", "Body");

  private final SchemaTypes types;
  private final String place;
  private final NameScope names = JavaNames.parameters();

  ParameterReader(SchemaTypes types, String place) {
    this.types = types;
    this.place = place;
  }

  List<Parameter> read(String path, PathItem item, Operation operation) {
    Map<String, io.swagger.v3.oas.models.parameters.Parameter> declared = new LinkedHashMap<>();
    declare(declared, item.getParameters());
    declare(declared, operation.getParameters());
    List<Parameter> parameters = new ArrayList<>();
    for (var parameter : declared.values()) {
      parameters.add(parameter(parameter, place + "/parameters/" + parameter.getName()));
    }
    refuseOtherPath(path, parameters);
    String body = Bodies.sent(operation, place, types);
    if (body != null) {
      RequestBody sent = operation.getRequestBody();
      String description = Objects.requireNonNullElse(sent.getDescription(), "What is sent.");
      String absence =
          Boolean.TRUE.equals(sent.getRequired()) ? "" : " An empty one stands for none.";
      parameters.add(
          new Parameter(
              "", names.unique("body"), "Body", description + absence, JsonType.model(body), true));
    }
    parameters.sort(Comparator.comparing(parameter -> ORDER.indexOf(parameter.place())));
    return parameters;
  }

  /** Those of the operation take the place of those of its path. */
  private static void declare(
      Map<String, io.swagger.v3.oas.models.parameters.Parameter> declared,
      @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> parameters) {
    if (parameters != null) {
      parameters.forEach(
          parameter -> declared.put(parameter.getIn() + " " + parameter.getName(), parameter));
    }
  }

  private void refuseOtherPath(String path, List<Parameter> parameters) {
    Set<String> declared = new TreeSet<>();
    parameters.stream()
        .filter(parameter -> parameter.place().equals("Path"))
        .forEach(parameter -> declared.add(parameter.wireName()));
    Set<String> used = new TreeSet<>();
    Matcher matcher = IN_PATH.matcher(path);
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    if (!used.equals(declared)) {
      throw new UnsupportedConstructException(
          place, "has the path parameters " + declared + " at " + path);
    }
  }

  private Parameter parameter(
      io.swagger.v3.oas.models.parameters.Parameter parameter, String place) {
    String annotation = annotation(parameter, place);
    JsonType type = type(parameter, place);
    boolean required = Boolean.TRUE.equals(parameter.getRequired());
    if (annotation.equals("Path") && !required) {
      throw new UnsupportedConstructException(place, "is in the path and not required");
    }
    return new Parameter(
        parameter.getName(),
        names.unique(JavaNames.camelCase(parameter.getName())),
        annotation,
        Objects.requireNonNullElse(parameter.getDescription(), "`" + parameter.getName() + "`."),
        type,
        required);
  }

  private static String annotation(
      io.swagger.v3.oas.models.parameters.Parameter parameter, String place) {
    String name = parameter.getName();
    StyleEnum style = parameter.getStyle();
    String annotation =
        switch (String.valueOf(parameter.getIn())) {
          case "path" -> style == null || style == StyleEnum.SIMPLE ? "Path" : null;
          case "query" -> style == null || style == StyleEnum.FORM ? "Query" : null;
          case "header" -> style == null || style == StyleEnum.SIMPLE ? "Header" : null;
          default ->
              throw new UnsupportedConstructException(place, "is in the " + parameter.getIn());
        };
    if (annotation == null) {
      throw new UnsupportedConstructException(place, "has style " + style);
    }
    if (name == null || name.isBlank()) {
      throw new UnsupportedConstructException(place, "has no name");
    }
    if (annotation.equals("Header") && OTHERS_SET.contains(name.toLowerCase(Locale.ROOT))) {
      throw new UnsupportedConstructException(place, "is a header that is set elsewhere");
    }
    if (parameter.getContent() != null || parameter.getSchema() == null) {
      throw new UnsupportedConstructException(place, "has content in place of a schema");
    }
    if (Boolean.TRUE.equals(parameter.getAllowReserved())
        || Boolean.TRUE.equals(parameter.getAllowEmptyValue())) {
      throw new UnsupportedConstructException(place, "allows reserved characters or no value");
    }
    return annotation;
  }

  private JsonType type(io.swagger.v3.oas.models.parameters.Parameter parameter, String place) {
    JsonType type = types.typeOfParameter(parameter.getSchema(), place);
    if (types.isNullable(parameter.getSchema(), place)) {
      throw new UnsupportedConstructException(place, "may be null");
    }
    if (type.kind() == Kind.LIST && "query".equals(parameter.getIn())) {
      JsonType element = type.element();
      if (element != null && element.printable()) {
        return Boolean.FALSE.equals(parameter.getExplode())
            ? JsonType.commaSeparated(element)
            : type;
      }
    }
    if (!type.printable()) {
      throw new UnsupportedConstructException(place, "is a " + type.javaType());
    }
    return type;
  }
}
