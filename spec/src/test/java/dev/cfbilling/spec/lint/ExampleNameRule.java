package dev.cfbilling.spec.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An example goes by the name of its file, in lower case with hyphens. */
final class ExampleNameRule implements Rule {

  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract.strings("externalValue").flatMap(link -> departures(contract, link));
  }

  private static Stream<String> departures(ContractFiles contract, Located link) {
    String file = contract.target(link);
    String expected = "/examples/%s/externalValue".formatted(FileName.of(file));
    boolean named = link.pointer().endsWith(expected);
    return named && KEBAB_CASE.matcher(FileName.of(file)).matches()
        ? Stream.empty()
        : Stream.of(
            "%s names %s; an example and its file share one name in kebab-case"
                .formatted(link, file));
  }
}
