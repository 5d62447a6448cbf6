package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.terminal.EntryPoint;
import dev.cfbilling.conformance.cli.terminal.ReadAhead;
import dev.cfbilling.conformance.finding.Explanation;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The entry point of the command line. */
public final class ConformMain {
  private ConformMain() {}

  /** Runs and exits with one of {@link ExitCode}. */
  public static void main(String[] arguments) {
    ReadAhead.startFor(arguments);
    EntryPoint.exitAfter((out, err) -> run(System.getenv(), System.in, out, err, arguments));
  }

  /** The whole command line with the texts of its help, for what is made from them. */
  public static CommandLine commandLine() {
    System.setProperty("FORMATS", String.join(", ", ReportFile.formats()));
    Surroundings nobody = new Surroundings(Map.of(), InstantSource.system());
    return ManualPage.layOut(new Verbs(nobody, InputStream.nullInputStream()).all());
  }

  /** The verbs explain and list of a program that has more checks than conform. */
  public static CommandLine aboutChecks(String program, List<Explanation> more) {
    return new CommandLine(CommandSpec.create().name(program))
        .addSubcommand(new ExplainCommand(more))
        .addSubcommand(new ListCommand(more));
  }

  /**
   * Runs within the process of another program: it doesn't exit, and shows nothing that is for a
   * terminal.
   *
   * @return one of {@link ExitCode}
   */
  public static int runWithin(PrintWriter out, PrintWriter err, String... arguments) {
    Surroundings surroundings = new Surroundings(System.getenv(), InstantSource.system(), Ansi.OFF);
    return run(surroundings, InputStream.nullInputStream(), out, err, arguments);
  }

  static int run(
      Map<String, String> environment,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    Surroundings surroundings = new Surroundings(environment, InstantSource.system());
    return run(surroundings, in, out, err, arguments);
  }

  static int run(
      Surroundings surroundings,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    System.setProperty("FORMATS", String.join(", ", ReportFile.formats()));
    Verbs verbs = new Verbs(surroundings, in);
    return EntryPoint.runMasked(
        EntryPoint.secrets(surroundings.environment(), arguments),
        out,
        err,
        (shown, told) ->
            laidOut(verbs.named(arguments), shown, told, surroundings.ansi())
                .setParameterExceptionHandler(
                    new SecondReading(() -> laidOut(verbs.all(), shown, told, surroundings.ansi())))
                .execute(arguments));
  }

  /**
   * Says what is wrong with the arguments when it knows all verbs.
   *
   * <p>No lambda: the archive of {@code scripts/conform} leaves out an interface as old as
   * picocli's, and what goes with it, once a lambda implements it.
   */
  private record SecondReading(Supplier<CommandLine> whole) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
      return whole.get().setParameterExceptionHandler(new Refusal()).execute(arguments);
    }
  }

  private record Refusal() implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
      int code = EntryPoint.refuse(wrong);
      return wrong.getCommandLine().getCommand() instanceof Verb verb ? verb.unusable() : code;
    }
  }

  private static CommandLine laidOut(
      CommandLine conform, PrintWriter out, PrintWriter err, Ansi ansi) {
    return ManualPage.layOut(conform)
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowSubcommandsAsOptionParameters(true)
        .registerConverter(Path.class, new PathConverter());
  }

  /**
   * Picocli's own hides why a name is refused. An empty one would be the working directory, and
   * comes from a variable that is not set.
   */
  private record PathConverter() implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
      if (name.isEmpty()) {
        throw new InvalidPathException(name, "empty");
      }
      return Path.of(name);
    }
  }
}
