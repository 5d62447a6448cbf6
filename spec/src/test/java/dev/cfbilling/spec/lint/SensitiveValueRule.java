package dev.cfbilling.spec.lint;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What our examples show could be anyone's: no card number, and no e-mail address but at
 * example.com.
 */
final class SensitiveValueRule implements Rule {

  private static final Pattern TELLING =
      Pattern.compile("\\d{12,19}|@(?!example\\.com\\b)", Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Set<String> sensitive =
        contract
            .schemas()
            .filter(schema -> schema.node().path("x-sensitive").asBoolean(false))
            .map(Located::name)
            .collect(Collectors.toSet());
    Stream<Located> inBodies =
        contract.names("examples").stream()
            .map(contract::read)
            .flatMap(Located::subtree)
            .filter(value -> sensitive.contains(value.name()));
    Stream<Located> inSchemas =
        contract
            .schemas()
            .filter(schema -> sensitive.contains(schema.name()))
            .map(schema -> schema.child("example"));
    return Stream.concat(inBodies, inSchemas)
        .filter(value -> TELLING.matcher(value.node().asString("")).find())
        .map(value -> value + " could be someone's; show a masked value, or one at example.com");
  }
}
