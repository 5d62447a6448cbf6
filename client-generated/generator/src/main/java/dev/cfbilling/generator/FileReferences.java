package dev.cfbilling.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to the file of a schema in place of its name. Swagger Parser 2.1 leaves one standing
 * in the items of an array, now and then, when each schema has a file; the file has the schema's
 * name.
 */
final class FileReferences {
  private static final Pattern FILE = Pattern.compile("(?:\\.{0,2}/)*(?:\\w+/)*(\\w+)\\.yaml");

  private FileReferences() {}

  /** Makes them references to the named schemas, where there is one of that name. */
  static void resolve(Map<String, Schema<?>> schemas) {
    for (Schema<?> schema : schemas.values()) {
      if (schema.getProperties() != null) {
        schema.getProperties().values().forEach(property -> resolve(property, schemas));
      }
      resolve(schema, schemas);
    }
  }

  private static void resolve(Schema<?> schema, Map<String, Schema<?>> schemas) {
    if (schema.getItems() != null) {
      resolve(schema.getItems(), schemas);
    }
    if (schema.get$ref() != null) {
      Matcher file = FILE.matcher(schema.get$ref());
      if (file.matches() && schemas.containsKey(file.group(1))) {
        schema.set$ref(SchemaTypes.REFERENCE + file.group(1));
      }
    }
  }
}
