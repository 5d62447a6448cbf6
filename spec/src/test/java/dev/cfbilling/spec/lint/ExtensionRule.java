package dev.cfbilling.spec.lint;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every operation says what it returns, how stable it is, who may call it and with what right. */
final class ExtensionRule implements Rule {

  private static final Map<String, Set<String>> ALLOWED =
      new TreeMap<>(
          Map.of(
              "x-resource",
                  Set.of(
                      "\"account-usage\"",
                      "\"account-usage-query\"",
                      "\"billable-metrics\"",
                      "\"billing-profile\"",
                      "\"first-paygo-usage\"",
                      "\"organization-usage\"",
                      "\"paygo-coverage\"",
                      "\"paygo-usage\"",
                      "\"second-paygo-usage\""),
              "x-stability", Set.of("\"alpha\"", "\"beta\"", "\"unlabelled\""),
              "x-access", Set.of("\"general\"", "\"restricted\""),
              "x-permissions", Set.of("[\"Billing Read\",\"Billing Write\"]")));

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Set<String> paths = Set.copyOf(contract.root().node().path("paths").propertyNames());
    return contract
        .operations()
        .flatMap(
            operation ->
                Stream.of(
                        ALLOWED.keySet().stream()
                            .flatMap(name -> departures(operation.child(name))),
                        successor(operation.child("x-superseded-by"), paths),
                        readOnly(operation))
                    .flatMap(departures -> departures));
  }

  /** A GET says so itself; nothing in the contract changes anything. */
  private static Stream<String> readOnly(Located operation) {
    Located extension = operation.child("x-read-only");
    return operation.name().equals("get") || extension.node().asBoolean(false)
        ? Stream.empty()
        : Stream.of("%s is %s; it must be true".formatted(extension, extension.quoted()));
  }

  private static Stream<String> departures(Located extension) {
    Set<String> allowed = ALLOWED.getOrDefault(extension.name(), Set.of());
    return allowed.contains(extension.node().toString())
        ? Stream.empty()
        : Stream.of(
            "%s is %s; the contract allows only %s"
                .formatted(
                    extension,
                    extension.quoted(),
                    String.join(", ", allowed.stream().sorted().toList())));
  }

  private static Stream<String> successor(Located successor, Set<String> paths) {
    return successor.node().isMissingNode() || paths.contains(successor.node().asString())
        ? Stream.empty()
        : Stream.of(
            "%s is %s; it must be a path of the contract".formatted(successor, successor.quoted()));
  }
}
