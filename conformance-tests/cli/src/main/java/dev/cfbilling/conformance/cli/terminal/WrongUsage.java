package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.finding.Names;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes an error in the arguments in one sentence; picocli would use several. */
public final class WrongUsage {
  private static final Pattern NO_CHOICE =
      Pattern.compile("(?s).*expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'.*");
  private static final Pattern NO_NUMBER =
      Pattern.compile("(?s).*: '(.*)' is not an? (?:int|long).*");
  private static final Pattern NO_PAIR =
      Pattern.compile("(?s).*\\((.*)\\) should be in KEY=VALUE format but was (.*)");
  private static final Pattern OPTION =
      Pattern.compile("(?s).*?(?:'(?=--?)|positional parameter at index \\d+ \\()([\\w-]+).*");

  private WrongUsage() {}

  public static String sentence(ParameterException wrong) {
    CommandLine commandLine = wrong.getCommandLine();
    CommandSpec command = commandLine.getCommandSpec();
    List<String> unmatched =
        wrong instanceof UnmatchedArgumentException unknown
            ? unknown.getUnmatched()
            : commandLine.getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      return unmatched(unmatched.get(0), commandLine);
    }
    if (wrong.getCause() instanceof InvalidPathException path) {
      return Breakdown.pathName(path.getInput());
    }
    String message = String.valueOf(wrong.getMessage());
    Matcher option = OPTION.matcher(message);
    if (option.matches()) {
      Matcher choice = NO_CHOICE.matcher(message);
      if (choice.matches()) {
        return "%s has \"%s\"; it is one of %s."
            .formatted(option.group(1), choice.group(2), choice.group(1).toLowerCase(Locale.ROOT));
      }
      Matcher pair = NO_PAIR.matcher(message);
      if (pair.matches()) {
        return "%s is \"%s\"; it is of the form %s."
            .formatted(option.group(1), pair.group(2), pair.group(1));
      }
      Matcher number = NO_NUMBER.matcher(message);
      if (number.matches()) {
        return "%s is \"%s\"; it is a whole number.".formatted(option.group(1), number.group(1));
      }
    }
    String first = message.lines().findFirst().orElse("The arguments can't be read");
    return "%s; %s --help says what there is.".formatted(first, command.qualifiedName());
  }

  private static String unmatched(String argument, CommandLine commandLine) {
    CommandSpec command = commandLine.getCommandSpec();
    String help = command.qualifiedName() + " --help";
    if (argument.startsWith("-") && argument.length() > 1) {
      String name = argument.split("=", 2)[0];
      return "There is no option \"%s\"; %s, and %s has them all."
          .formatted(name, Names.nearest(name, options(command)), help);
    }
    // What a stranger tries first. A path may be no Path, which File doesn't mind.
    boolean hasVerbs = !commandLine.getSubcommands().isEmpty();
    if (hasVerbs && command.findOption("--capture") != null && new File(argument).exists()) {
      return "\"%s\" is a file or folder and no verb; %s --capture checks captures, and %s body a body."
          .formatted(argument, command.qualifiedName(), command.qualifiedName());
    }
    if (hasVerbs) {
      return "There is no verb \"%s\"; %s, and %s has them all."
          .formatted(
              argument, Names.nearest(argument, commandLine.getSubcommands().keySet()), help);
    }
    return "\"%s\" is one argument too many; %s says what there is.".formatted(argument, help);
  }

  private static List<String> options(CommandSpec command) {
    return command.options().stream().map(option -> option.longestName()).toList();
  }
}
