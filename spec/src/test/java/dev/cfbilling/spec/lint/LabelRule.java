package dev.cfbilling.spec.lint;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Summaries and descriptions say what an operation's labels do: viewers and generated code show
 * those, and no extension.
 */
final class LabelRule implements Rule {
  /** They say what holds of any operation. */
  private static final Set<String> SILENT = Set.of("general", "unlabelled");

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract
        .operations()
        .flatMap(
            operation ->
                Stream.of("x-stability", "x-access")
                    .map(operation::child)
                    .filter(label -> !SILENT.contains(label.node().asString("")))
                    .flatMap(
                        label ->
                            Stream.of("summary", "description")
                                .map(operation::child)
                                .flatMap(text -> departure(text, label))));
  }

  private static Stream<String> departure(Located text, Located label) {
    return text.node().asString("").contains(label.node().asString(""))
        ? Stream.empty()
        : Stream.of(
            "%s does not say %s, as %s does; add it".formatted(text, label.quoted(), label.name()));
  }
}
