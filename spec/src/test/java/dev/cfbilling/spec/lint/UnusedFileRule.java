package dev.cfbilling.spec.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every file is used: registering a component in the root does not count, but a path does. */
final class UnusedFileRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Set<String> used =
        Stream.concat(contract.strings("$ref"), contract.strings("externalValue"))
            .filter(link -> !link.toString().startsWith("openapi.yaml#/components/"))
            .map(contract::target)
            .collect(Collectors.toSet());
    return Stream.concat(
            contract.yamlFiles().skip(1).map(Located::file), contract.names("examples").stream())
        .filter(file -> !used.contains(file))
        .map(file -> file + " is used by nothing; refer to it or remove it");
  }
}
