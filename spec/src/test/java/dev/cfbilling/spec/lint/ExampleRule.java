package dev.cfbilling.spec.lint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every example body keeps its schema, our own and the documentation's. */
final class ExampleRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    JsonNode bundle = contract.bundle();
    Map<String, BodySchema> schemas = new ConcurrentHashMap<>();
    return Stream.concat(contract.examples(), contract.docsExamples())
        .distinct()
        .flatMap(
            example ->
                schemas
                    .computeIfAbsent(
                        FileName.of(example.schema()), name -> BodySchema.component(bundle, name))
                    .departures(example.body()));
  }
}
