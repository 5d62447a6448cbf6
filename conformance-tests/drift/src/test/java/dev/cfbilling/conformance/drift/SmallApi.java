package dev.cfbilling.conformance.drift;

/** The text of a document with one operation. */
final class SmallApi {
  private SmallApi() {}

  /**
   * Of OpenAPI 3.0 where it needs {@code nullable}, else of 3.1.
   *
   * @param parameter the schema of the query parameter {@code f}
   * @param field the schema of the response's field {@code f}
   */
  static String of(String parameter, String field) {
    return """
        openapi: %s
        info: {title: T, version: 1.0.0}
        paths:
          /things:
            get:
              operationId: getThings
              parameters:
                - {name: f, in: query, schema: %s}
              responses:
                '200':
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          f: {$ref: '#/components/schemas/F'}
        components:
          schemas:
            F: %s
        """
        .formatted((parameter + field).contains("nullable") ? "3.0.3" : "3.1.0", parameter, field);
  }
}
