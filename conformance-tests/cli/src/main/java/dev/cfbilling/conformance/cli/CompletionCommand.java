package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.KnownValues;
import dev.cfbilling.conformance.cli.terminal.FishCompletion;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code conform generate-completion}: prints what a shell completes verbs and options with. */
@Command(
    name = "generate-completion",
    header = "prints how a shell completes verbs and options",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints a script that has a shell complete verbs, options and their values.",
    footer = {
      "  source <(conform generate-completion bash)",
      "      in ~/.bashrc, for every new shell; in ~/.zshrc the same with zsh.",
      "  conform generate-completion fish | source",
      "      in ~/.config/fish/config.fish."
    })
final class CompletionCommand extends Verb {
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final Supplier<CommandLine> conform;

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      defaultValue = "bash",
      description = "bash, zsh or fish (default: ${DEFAULT-VALUE}).")
  private Shell shell = Shell.BASH;

  /**
   * @param conform makes a command line with all verbs
   */
  CompletionCommand(Supplier<CommandLine> conform) {
    this.conform = conform;
  }

  @Override
  int execute(CommandLine commandLine) {
    CommandLine all = KnownValues.addTo(conform.get());
    String script =
        switch (shell) {
          // One script does for both: it has zsh load bashcompinit.
          case BASH, ZSH -> AutoComplete.bash(all.getCommandName(), all);
          case FISH -> FishCompletion.of(all.getCommandSpec());
        };
    commandLine.getOut().print(script);
    commandLine.getOut().flush();
    return ExitCode.CONFORMS;
  }
}
