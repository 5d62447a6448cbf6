package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.reader.Edition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which values a shell can complete an option with. */
public final class KnownValues {
  private static final Map<String, Supplier<Stream<String>>> BY_OPTION =
      Map.of(
          "--operation", KnownValues::operations,
          "--only", KnownValues::operations,
          "--check", KnownValues::checks,
          "--skip-check", KnownValues::checks,
          "--edition", KnownValues::editions,
          "--from", KnownValues::editions,
          "--to", KnownValues::editions,
          "--scenario", () -> Stream.of(Scenario.values()).map(Scenario::id),
          "--fault", FaultNames::all);

  private KnownValues() {}

  /** Adds them to the options of a command and of its verbs. */
  public static CommandLine addTo(CommandLine commandLine) {
    CommandSpec command = commandLine.getCommandSpec();
    for (OptionSpec option : List.copyOf(command.options())) {
      List<String> values = of(option);
      if (!values.isEmpty()) {
        command.remove(option);
        command.addOption(option.toBuilder().completionCandidates(values).build());
      }
    }
    commandLine.getSubcommands().values().forEach(KnownValues::addTo);
    return commandLine;
  }

  private static List<String> of(OptionSpec option) {
    Supplier<Stream<String>> known = BY_OPTION.get(option.longestName());
    if (known != null) {
      return known.get().distinct().sorted().toList();
    }
    return option.type().isEnum()
        ? Stream.of(option.type().getEnumConstants())
            .map(value -> value.toString().toLowerCase(Locale.ROOT))
            .toList()
        : List.of();
  }

  private static Stream<String> checks() {
    return Explanations.all().stream().map(Explanation::id);
  }

  private static Stream<String> editions() {
    return ContractLoader.editions().all().stream().flatMap(KnownValues::names);
  }

  private static Stream<String> operations() {
    return ContractLoader.editions().all().stream().flatMap(each -> each.operations().stream());
  }

  private static Stream<String> names(Edition edition) {
    return Stream.concat(Stream.of(edition.date().toString()), edition.names().stream());
  }
}
