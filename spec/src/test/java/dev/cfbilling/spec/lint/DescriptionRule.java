package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/** Everything that can be described is, in sentences. */
final class DescriptionRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return Stream.concat(
        described(contract)
            .filter(part -> part.text("description").isEmpty())
            .map(part -> part + " has no description; give it one"),
        contract
            .strings("description")
            .filter(description -> !description.node().asString().endsWith("."))
            .map(
                description ->
                    "%s is %s; it must end with a full stop"
                        .formatted(description, description.node())));
  }

  /** An array's items say nothing that the array does not. */
  private static Stream<Located> described(ContractFiles contract) {
    return Stream.of(
            contract.operations(),
            contract.files("parameters"),
            contract.files("headers"),
            contract.files("responses"),
            contract
                .schemas()
                .filter(schema -> schema.file().startsWith("schemas/"))
                .filter(schema -> !schema.name().equals("items")))
        .flatMap(parts -> parts);
  }
}
