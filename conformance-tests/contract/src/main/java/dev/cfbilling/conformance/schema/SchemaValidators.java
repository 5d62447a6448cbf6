package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds values that are trees to the contract's schemas.
 *
 * <p>A string, such as the value of a parameter, is looked at here as far as {@link TextKeywords}
 * go. The rest is left to the {@link SchemaValidator} on the class path, which the contract that
 * this project ships with never needs.
 */
public final class SchemaValidators {
  private final SchemaDocument document;
  private @Nullable SchemaValidator library;

  /** Validators of every schema in {@code document}. */
  public SchemaValidators(SchemaDocument document) {
    this.document = document;
  }

  /**
   * What {@code value} gets wrong, each with its pointer below {@code at}.
   *
   * @throws IllegalStateException when only a library could tell, and none is on the class path
   */
  public List<Violation> validate(SchemaAt schema, JsonNode value, String at) {
    return value.isString() && TextKeywords.cover(schema.node())
        ? Violation.withoutConsequences(TextKeywords.violations(schema, value, at))
        : library(schema).validate(schema, value, at);
  }

  private synchronized SchemaValidator library(SchemaAt schema) {
    if (library == null) {
      library =
          ServiceLoader.load(
                  SchemaValidator.Provider.class, SchemaValidators.class.getClassLoader())
              .findFirst()
              .orElseThrow(() -> missing(schema))
              .of(document);
    }
    return library;
  }

  private static IllegalStateException missing(SchemaAt schema) {
    return new IllegalStateException(
        "The schema at %s has keywords that only a JSON Schema library knows; add cloudflare-billing-networknt, which brings one, to the class path."
            .formatted(schema.location()));
  }
}
