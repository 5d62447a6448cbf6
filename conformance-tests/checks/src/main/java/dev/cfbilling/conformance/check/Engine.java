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
 * Who looks after the schemas of a contract's responses: they are compiled, but for those with a
 * keyword that is not; these networknt has, with all that is below them.
 *
 * @param compiled how many bodies there are of which something is compiled
 * @param foreign what networknt has, and for which keywords
 */
public record Engine(int compiled, Map<SpecLocation, List<String>> foreign) {

  /** What there is to tell of {@code contract}. */
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
