package dev.cfbilling.conformance.cli.terminal;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the completions of a command line for the shell fish, which picocli does not know. */
public final class FishCompletion {
  /** The end of a sentence's first part. */
  private static final Pattern END = Pattern.compile("(?<!e[.]g)[.;](?= |$)| \\(");

  /** What arguments are called that are paths, even if they may be something else. */
  private static final Pattern FILES = Pattern.compile("FILE|FOLDER|UPSTREAM");

  private final String name;
  private final List<String> lines = new ArrayList<>();
  private final List<String> verbs = new ArrayList<>();

  private FishCompletion(String name) {
    this.name = name;
  }

  /** The script for a command with all of its verbs. */
  public static String of(CommandSpec command) {
    FishCompletion completion = new FishCompletion(command.name());
    completion.add(command, "");
    return completion.script();
  }

  /**
   * @param path of the verb, each after a slash; empty for the command itself
   */
  private void add(CommandSpec command, String path) {
    boolean takesFiles =
        command.positionalParameters().stream()
            .anyMatch(each -> FILES.matcher(each.paramLabel()).find());
    if (!takesFiles) {
      add(path, "-f");
    }
    for (PositionalParamSpec argument : command.positionalParameters()) {
      if (argument.completionCandidates() != null) {
        add(path, "-a " + candidates(argument) + description(argument.description()));
      }
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        add(path, names(option) + values(option) + description(option.description()));
      }
    }
    command
        .subcommands()
        .forEach(
            (verb, line) -> {
              CommandSpec spec = line.getCommandSpec();
              add(path, "-a " + verb + description(spec.usageMessage().header()));
              verbs.add(path + "/" + verb);
              add(spec, path + "/" + verb);
            });
  }

  private void add(String path, String completion) {
    lines.add("complete -c %s -n '__%s_is \"%s\"' %s".formatted(name, name, path, completion));
  }

  private static String names(OptionSpec option) {
    return Stream.of(option.names())
        .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String values(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    if (isFile(option.type()) || isFile(option.auxiliaryTypes()[0])) {
      return " -r -F";
    }
    if (option.completionCandidates() == null) {
      return " -x";
    }
    return " -x -a " + candidates(option);
  }

  private static String candidates(ArgSpec argument) {
    return quoted(
        StreamSupport.stream(argument.completionCandidates().spliterator(), false)
            .collect(Collectors.joining(" ")));
  }

  private static boolean isFile(Class<?> type) {
    return type == Path.class || type == File.class;
  }

  /** The beginning of a description, as far as a list has room for it. */
  private static String description(String... text) {
    String whole = String.join(" ", text);
    return " -d " + quoted(END.split(whole, 2)[0].strip());
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private String script() {
    return """
        # Completes %1$s in fish.
        function __%1$s_is
            set -l verb
            for word in (commandline -opc)[2..]
                if contains -- "$verb/$word" %2$s
                    set verb "$verb/$word"
                end
            end
            test "$verb" = "$argv[1]"
        end

        complete -c %1$s -e
        %3$s
        """
        .formatted(name, String.join(" ", verbs), String.join("\n", lines));
  }
}
