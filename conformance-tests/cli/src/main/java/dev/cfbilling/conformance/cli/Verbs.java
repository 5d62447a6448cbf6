package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The verbs of the command line, in the order of its help. */
final class Verbs {
  private static final String CONFORM = "conform";
  private static final String COMPLETION = "generate-completion";

  private final Surroundings surroundings;
  private final Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();

  Verbs(Surroundings surroundings, InputStream in) {
    this.surroundings = surroundings;
    verbs.put("check", () -> new CheckCommand(surroundings));
    verbs.put("body", () -> new BodyCommand(surroundings, in));
    verbs.put("drift", () -> new DriftCommand(surroundings));
    verbs.put("spec-diff", () -> new SpecDiffCommand(surroundings));
    verbs.put("spec", SpecCommand::new);
    verbs.put("scrub", ScrubCommand::new);
    verbs.put("history", HistoryCommand::new);
    verbs.put("mock", MockCommand::new);
    verbs.put("proxy", () -> new ProxyCommand(surroundings));
    verbs.put("explain", () -> new ExplainCommand(List.of()));
    verbs.put("list", () -> new ListCommand(List.of()));
    verbs.put("doctor", () -> new DoctorCommand(surroundings));
    verbs.put(COMPLETION, () -> new CompletionCommand(this::all));
  }

  /**
   * A command line with what the arguments name. It can't say what else there is.
   *
   * <p>To read the options of every verb takes as long as a short run.
   */
  CommandLine named(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    Supplier<Object> verb = verbs.get(first);
    if (verb != null) {
      return add(first, verb, new CommandLine(CommandSpec.create().name(CONFORM)));
    }
    return Stream.of(arguments).anyMatch(this::needsAll) ? all() : check();
  }

  private boolean needsAll(String argument) {
    return verbs.containsKey(argument) || argument.equals("--help") || argument.matches("-\\w+");
  }

  private CommandLine check() {
    return new CommandLine(new CheckCommand(surroundings));
  }

  /** A command line with all verbs. */
  CommandLine all() {
    CommandLine conform = check();
    verbs.forEach((name, verb) -> add(name, verb, conform));
    return conform;
  }

  private static CommandLine add(String name, Supplier<Object> verb, CommandLine conform) {
    return conform.addSubcommand(name, new CommandLine(verb.get()).setCommandName(name));
  }
}
