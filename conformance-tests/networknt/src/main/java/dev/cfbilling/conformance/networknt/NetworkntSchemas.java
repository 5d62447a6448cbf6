package dev.cfbilling.conformance.networknt;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import dev.cfbilling.conformance.schema.SchemaValidator;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Validates against the contract's schemas with the library networknt.
 *
 * <p>Every contract is read as draft 2020-12, the dialect that OpenAPI 3.1 extends. Formats are
 * asserted, by our own definitions.
 */
public final class NetworkntSchemas implements SchemaValidator {
  private static final String DOCUMENT = "https://contract.invalid/openapi.json";

  private final JsonNode contract;
  private final SchemaRegistry registry;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /** A validator for every schema in {@code document}. */
  public NetworkntSchemas(SchemaDocument document) {
    this.contract = document.root();
    Dialect dialect = Dialect.builder(Dialects.getDraft202012()).formats(OurFormat::putAll).build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .losslessNarrowing(true)
            .locale(Locale.ROOT)
            .build();
    this.registry =
        SchemaRegistry.withDialect(
            dialect,
            builder ->
                builder
                    .schemaRegistryConfig(config)
                    .schemas(Map.of(DOCUMENT, contract.toString())));
  }

  /** Found on the class path by {@code ServiceLoader}. */
  public static final class Provider implements SchemaValidator.Provider {
    @Override
    public SchemaValidator of(SchemaDocument document) {
      return new NetworkntSchemas(document);
    }
  }

  @Override
  public List<Violation> validate(SchemaAt schema, JsonNode value, String at) {
    Schema validator =
        compiled.computeIfAbsent(
            schema.pointer(),
            pointer -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer)));
    List<Error> errors = validator.validate(value);
    return Violation.withoutConsequences(
        errors.stream()
            .filter(error -> !isOfAlternative(error, errors))
            .map(error -> violation(error, value, at))
            .toList());
  }

  /**
   * Whether an error is why one alternative does not fit the value itself: that none does is one
   * mistake. What is wrong below the value stays, since it tells more.
   */
  private static boolean isOfAlternative(Error error, List<Error> errors) {
    return errors.stream()
        .filter(whole -> whole.getKeyword().equals("oneOf"))
        .filter(whole -> isBelow(error, whole))
        .anyMatch(
            whole ->
                errors.stream()
                    .filter(each -> isBelow(each, whole))
                    .allMatch(
                        each -> each.getInstanceLocation().equals(whole.getInstanceLocation())));
  }

  /** A schema of elements or of further properties judges several values by the same keywords. */
  private static boolean isBelow(Error error, Error whole) {
    return error.getEvaluationPath().startsWith(whole.getEvaluationPath())
        && !error.getEvaluationPath().equals(whole.getEvaluationPath())
        && error.getInstanceLocation().startsWith(whole.getInstanceLocation());
  }

  /** Quotes the contract's own node, since networknt's copy has decimals as doubles. */
  private Violation violation(Error error, JsonNode value, String at) {
    String keyword = String.valueOf(error.getSchemaLocation().getFragment());
    String instance = pointer(error.getInstanceLocation());
    return new Violation(
        Violation.family(error.getKeyword()),
        at + instance,
        schemaPointer(error, keyword),
        contract.at(keyword),
        error.getProperty(),
        value.at(instance));
  }

  /** networknt's own text of a path has other escapes. */
  private static String pointer(NodePath path) {
    return IntStream.range(0, path.getNameCount())
        .mapToObj(i -> "/" + JsonPointers.escape(path.getName(i)))
        .collect(Collectors.joining());
  }

  /** The pointer to the keyword; for a missing property, to its name in {@code required}. */
  private static String schemaPointer(Error error, String pointer) {
    if (error.getKeyword().equals("required")) {
      JsonNode required = error.getSchemaNode();
      for (int i = 0; i < required.size(); i++) {
        if (required.get(i).asString().equals(error.getProperty())) {
          return pointer + "/" + i;
        }
      }
    }
    return pointer;
  }
}
