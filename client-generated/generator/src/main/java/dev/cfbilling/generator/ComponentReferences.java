package dev.cfbilling.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * References of operations to shared parameters, responses and request bodies. The parser follows
 * them in OpenAPI 3.0, and leaves them standing in 3.1.
 */
final class ComponentReferences {
  private final Components components;

  private ComponentReferences(Components components) {
    this.components = components;
  }

  /** Puts what is referred to in place of the reference. */
  static void resolve(OpenAPI contract) {
    ComponentReferences references =
        new ComponentReferences(
            Objects.requireNonNullElseGet(contract.getComponents(), Components::new));
    contract.getPaths().forEach(references::resolve);
  }

  private void resolve(String path, PathItem item) {
    if (item.get$ref() != null) {
      throw new UnsupportedConstructException("paths" + path, "refers to " + item.get$ref());
    }
    resolve(item.getParameters(), "paths" + path);
    for (Operation operation : item.readOperations()) {
      String place = "operations/" + operation.getOperationId();
      resolve(operation.getParameters(), place);
      if (operation.getRequestBody() != null && operation.getRequestBody().get$ref() != null) {
        String reference = operation.getRequestBody().get$ref();
        operation.setRequestBody(
            found(reference, "requestBodies", components.getRequestBodies(), place));
      }
      if (operation.getResponses() != null) {
        operation
            .getResponses()
            .replaceAll(
                (status, response) ->
                    response.get$ref() == null
                        ? response
                        : found(response.get$ref(), "responses", components.getResponses(), place));
      }
    }
  }

  private void resolve(@Nullable List<Parameter> parameters, String place) {
    if (parameters != null) {
      parameters.replaceAll(
          parameter ->
              parameter.get$ref() == null
                  ? parameter
                  : found(parameter.get$ref(), "parameters", components.getParameters(), place));
    }
  }

  private static <T> T found(
      String reference, String kind, @Nullable Map<String, T> shared, String place) {
    String prefix = "#/components/" + kind + "/";
    T found =
        shared == null || !reference.startsWith(prefix)
            ? null
            : shared.get(reference.substring(prefix.length()));
    if (found == null) {
      throw new UnsupportedConstructException(place, "refers to " + reference);
    }
    return found;
  }
}
