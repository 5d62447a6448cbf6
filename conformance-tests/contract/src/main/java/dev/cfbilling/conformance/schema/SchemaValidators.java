package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Validates trees against the contract's schemas.
 *
 * <p>Strings, such as parameter values, are validated here as far as {@link TextKeywords} support
 * their schema, and so are {@link SureValues}. Everything else needs the {@link SchemaValidator} on
 * the class path; of the contract that ships with this project that is what is wrong with tags.
 */
public final class SchemaValidators {
  private final SchemaDocument document;
  private @Nullable SchemaValidator library;

  /** Validators for every schema in {@code document}. */
  public SchemaValidators(SchemaDocument document) {
    this.document = document;
  }

  /**
   * The violations of {@code value}, with pointers below {@code at}.
   *
   * @throws IllegalStateException when this needs a library, and none is on the class path
   */
  public List<Violation> validate(SchemaAt schema, JsonNode value, String at) {
    if (SureValues.include(schema.node(), value)) {
      return List.of();
    }
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
