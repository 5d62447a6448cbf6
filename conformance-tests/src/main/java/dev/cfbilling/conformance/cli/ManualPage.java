package dev.cfbilling.conformance.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lays the help of every verb out as a manual page is: under the headings that people look for. */
final class ManualPage {
  private static final Map<String, String> EXIT_CODES = new LinkedHashMap<>();

  static {
    EXIT_CODES.put(" " + ExitCode.CONFORMS, "Everything conforms, or the verb did what it is for.");
    EXIT_CODES.put(" " + ExitCode.DEPARTS, "Something departs, or too little was looked at.");
    EXIT_CODES.put(" " + ExitCode.UNUSABLE, "Wrong usage, or something can't be read or written.");
    EXIT_CODES.put(
        " " + ExitCode.NOTHING_TESTED, "The target can't be reached, or nothing was tested.");
  }

  private ManualPage() {}

  static CommandLine layOut(CommandLine commandLine) {
    layOut(commandLine.getCommandSpec());
    commandLine.getSubcommands().values().forEach(ManualPage::layOut);
    return commandLine;
  }

  private static void layOut(CommandSpec command) {
    UsageMessageSpec page = command.usageMessage();
    page.headerHeading("NAME%n  ");
    page.header(command.qualifiedName());
    page.synopsisHeading("%nSYNOPSIS%n  ");
    page.descriptionHeading("%nDESCRIPTION%n  ");
    page.parameterListHeading("%nARGUMENTS%n");
    page.optionListHeading("%nOPTIONS%n");
    page.commandListHeading("%nVERBS%n");
    page.exitCodeListHeading("%nEXIT STATUS%n");
    page.exitCodeList(EXIT_CODES);
    page.footerHeading(page.footer().length == 0 ? "" : "%nEXAMPLES AND ENVIRONMENT%n");
  }
}
