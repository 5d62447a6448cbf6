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
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which values a shell can complete an option or an argument with. */
public final class KnownValues {
  private static final Map<String, Supplier<Stream<String>>> BY_NAME =
      Map.of(
          "CHECK", KnownValues::checks,
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

  /**
   * Adds them to the options and arguments of a command and of its verbs. A shell's script calls
   * the values of an option by its label, so that each needs one of its own.
   */
  public static CommandLine addTo(CommandLine commandLine) {
    CommandSpec command = commandLine.getCommandSpec();
    for (OptionSpec option : List.copyOf(command.options())) {
      List<String> values = of(option.longestName(), option);
      if (!values.isEmpty()) {
        command.remove(option);
        command.addOption(
            option.toBuilder()
                .completionCandidates(values)
                .paramLabel(option.longestName())
                .build());
      }
    }
    for (PositionalParamSpec argument : List.copyOf(command.positionalParameters())) {
      List<String> values = of(argument.paramLabel(), argument);
      if (!values.isEmpty()) {
        command.remove(argument);
        command.addPositional(argument.toBuilder().completionCandidates(values).build());
      }
    }
    commandLine.getSubcommands().values().forEach(KnownValues::addTo);
    return commandLine;
  }

  private static List<String> of(String name, ArgSpec argument) {
    Supplier<Stream<String>> known = BY_NAME.get(name);
    if (known != null) {
      return known.get().distinct().sorted().toList();
    }
    return argument.type().isEnum()
        ? Stream.of(argument.type().getEnumConstants())
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
