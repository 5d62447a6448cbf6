package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives the help of every verb the headings of a manual page. */
public final class ManualPage {
  private static final int INDENT = 2;

  private ManualPage() {}

  /** Gives them to a command and its verbs. */
  public static CommandLine layOut(CommandLine commandLine) {
    layOut(commandLine.getCommandSpec());
    commandLine.getSubcommands().values().forEach(ManualPage::layOut);
    return commandLine;
  }

  private static void layOut(CommandSpec command) {
    UsageMessageSpec page = command.usageMessage();
    // The header is the line in the list of verbs too.
    page.headerHeading("NAME%n  " + command.qualifiedName() + " - ");
    page.synopsisHeading("%nSYNOPSIS%n  ");
    page.descriptionHeading("%nDESCRIPTION%n");
    page.description(String.join(" ", page.description()));
    page.sectionMap().put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, new IndentedDescription());
    page.width(UsageMessageSpec.DEFAULT_USAGE_WIDTH - INDENT);
    page.parameterListHeading("%nARGUMENTS%n");
    page.optionListHeading("%nOPTIONS%n");
    page.commandListHeading("%nVERBS%n");
    page.exitCodeListHeading("%nEXIT STATUS%n");
    page.exitCodeList(exitCodes(command));
    page.footerHeading(page.footer().length == 0 ? "" : "%nEXAMPLES AND ENVIRONMENT%n");
  }

  /** No lambda, since the archive would leave out much of picocli; see {@link ConformMain}. */
  private static final class IndentedDescription implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      return help.description().indent(INDENT);
    }
  }

  private static Map<String, String> exitCodes(CommandSpec command) {
    return command.userObject() instanceof Verb verb ? verb.exitCodes() : ExitCode.descriptions();
  }
}
