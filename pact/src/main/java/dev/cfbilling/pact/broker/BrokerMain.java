package dev.cfbilling.pact.broker;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What the scripts run; the first argument is the script's name. */
public final class BrokerMain {
  private static final int WIDTH = 100;
  private static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this.").build();

  private BrokerMain() {}

  /** Exits with 0 only if it is done and the answer yes. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // Where the project is; the files that options name are where the caller is.
    Path root = Path.of(System.getProperty("root", "")).toAbsolutePath();
    Map<String, String> environment = System.getenv();
    PactVerification verification = new VerifierProcess(root, environment);
    System.exit(
        commandLine(arguments[0], root, environment, verification)
            .setOut(out)
            .setErr(err)
            .execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
  }

  static CommandLine commandLine(
      String script, Path root, Map<String, String> environment, PactVerification verification) {
    BrokerVerb verb =
        switch (script) {
          case "publish-pacts" -> new PublishPacts(root, environment);
          case "can-i-deploy" -> new CanIDeploy(root, environment);
          case "record-deployment" -> new RecordDeployment(root, environment);
          case "verify-from-broker" -> new VerifyFromBroker(root, environment, verification);
          case "doctor" -> new Doctor(root, environment);
          default -> throw new IllegalArgumentException("There is no script " + script + ".");
        };
    CommandLine commandLine = new CommandLine(verb);
    commandLine.getCommandSpec().addOption(HELP);
    return commandLine
        .setCommandName(script.equals("doctor") ? "scripts/broker doctor" : "scripts/" + script)
        .setUsageHelpWidth(WIDTH)
        .setParameterExceptionHandler(BrokerMain::explain);
  }

  private static int explain(ParameterException wrong, String[] arguments) {
    CommandLine verb = wrong.getCommandLine();
    verb.getErr()
        .printf(
            "%s; run %s --help for what there is.%n",
            String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""),
            verb.getCommandName());
    return BrokerVerb.UNUSABLE;
  }
}
