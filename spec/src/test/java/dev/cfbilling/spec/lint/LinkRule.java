package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/** Every file that the contract refers to is there. */
final class LinkRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return Stream.concat(contract.strings("$ref"), contract.strings("externalValue"))
        .filter(link -> !contract.exists(contract.target(link)))
        .map(link -> "%s names %s; there is no such file".formatted(link, contract.target(link)));
  }
}
