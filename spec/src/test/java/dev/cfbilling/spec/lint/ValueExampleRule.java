package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/** Every single value in the contract shows an example, and the example keeps the schema. */
final class ValueExampleRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Stream<Located> values =
        contract
            .files("schemas")
            .flatMap(Located::subtree)
            .filter(schema -> schema.node().path("type").isString())
            .filter(schema -> !schema.node().has("properties") && !schema.node().has("items"));
    Stream<Located> carriers =
        Stream.concat(contract.files("parameters"), contract.files("headers"));
    return Stream.concat(
        values.flatMap(schema -> departures(schema, schema)),
        carriers.flatMap(carrier -> departures(carrier, carrier.child("schema"))));
  }

  private static Stream<String> departures(Located carrier, Located schema) {
    Located example = carrier.child("example");
    return example.node().isMissingNode()
        ? Stream.of(carrier + " shows no example; give it one")
        : BodySchema.of(schema.node()).departures(example);
  }
}
