package dev.cfbilling.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What OpenAPI Generator gets to see of a contract that has been read already: a plain schema for
 * each class and a plain operation for each interface, so that it makes a file for each, and has
 * nothing to leave out, to rename or to stumble over.
 */
final class StandIns {
  private StandIns() {}

  @SuppressWarnings("rawtypes") // As the parser has it.
  static void replace(
      OpenAPI contract, Collection<String> classes, Map<String, ApiModel> interfaces) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    for (String name : classes) {
      schemas.put(name, new ObjectSchema().addProperty("value", new StringSchema()));
    }
    contract.getComponents().setSchemas(schemas);
    Paths paths = new Paths();
    for (String name : interfaces.keySet()) {
      ApiResponses responses =
          new ApiResponses().addApiResponse("200", new ApiResponse().description(name));
      paths.addPathItem(
          "/" + name,
          new PathItem()
              .get(new Operation().operationId(name).addTagsItem(name).responses(responses)));
    }
    contract.setPaths(paths);
    contract.setTags(null);
    contract.setWebhooks(null);
  }
}
