package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/**
 * An integer is as wide as 64 bits, and any other number is of no binary format.
 *
 * <p>Row counts pass 32 bits, and {@code double} would tell generators to lose cents.
 */
final class NumberRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract.schemas().flatMap(NumberRule::departures);
  }

  private static Stream<String> departures(Located schema) {
    String format = schema.text("format");
    return switch (schema.text("type")) {
      case "integer" -> expect(schema, format.equals("int64"), "an integer is int64");
      case "number" -> expect(schema, format.isEmpty(), "a number has none");
      default -> Stream.empty();
    };
  }

  private static Stream<String> expect(Located schema, boolean met, String allowance) {
    return met
        ? Stream.empty()
        : Stream.of(
            "%s has the format \"%s\"; %s".formatted(schema, schema.text("format"), allowance));
  }
}
