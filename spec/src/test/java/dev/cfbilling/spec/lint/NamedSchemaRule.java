package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/**
 * Every object and every enum has a file, and so a name in the clients generated from the contract.
 *
 * <p>A single literal, such as {@code success: true}, needs none, nor does a map.
 */
final class NamedSchemaRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Stream<String> bodies =
        Stream.concat(contract.files("operations"), contract.files("responses"))
            .flatMap(Located::subtree)
            .filter(node -> node.name().equals("schema") && !node.isReference())
            .map(schema -> schema + " is written in place; a body's schema needs its own file");
    Stream<String> parts =
        contract
            .schemas()
            .filter(schema -> !schema.pointer().isEmpty())
            .filter(NamedSchemaRule::needsName)
            .map(schema -> schema + " is written in place; an object or enum needs its own file");
    return Stream.concat(bodies, parts);
  }

  private static boolean needsName(Located schema) {
    boolean isLiteral =
        schema.text("type").equals("boolean") || schema.node().at("/enum/0").isNull();
    boolean isMap =
        schema.node().path("additionalProperties").isObject() && !schema.node().has("properties");
    boolean isObject = schema.text("type").equals("object") || schema.node().has("properties");
    return !isLiteral && !isMap && (isObject || schema.node().has("enum"));
  }
}
