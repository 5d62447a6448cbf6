package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.keyword.CompiledSchema;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the schemas of a contract's responses are validated. They are compiled, except those with an
 * unsupported keyword; the library networknt validates these with everything below them.
 *
 * @param compiled the number of bodies with a compiled part
 * @param foreign the schemas left to networknt, with the keywords that require it
 */
public record Engine(int compiled, Map<SpecLocation, List<String>> foreign) {

  /** The engine for the responses of {@code contract}. */
  public static Engine of(Contract contract) {
    SchemaValidators validators = new SchemaValidators(contract.schemas());
    Map<String, SchemaAt> bodies = new LinkedHashMap<>();
    contract.operations().stream()
        .flatMap(operation -> operation.responses().values().stream())
        .flatMap(response -> response.schema().stream())
        .forEach(schema -> bodies.putIfAbsent(schema.pointer(), schema));
    Map<SpecLocation, List<String>> foreign = new LinkedHashMap<>();
    List<SchemaAt> handedOver = new ArrayList<>();
    for (SchemaAt body : bodies.values()) {
      for (CompiledSchema.Foreign part : CompiledSchema.of(body, validators, Map.of()).foreign()) {
        foreign.put(part.schema().location(), part.keywords());
        handedOver.add(part.schema());
      }
    }
    bodies.values().removeAll(handedOver);
    return new Engine(bodies.size(), foreign);
  }
}
