import dev.cfbilling.conformance.cli.ConformMain;
import java.io.File;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a page of AsciiDoc for each verb of the command line into the directory that is named. */
class ManPages {
  public static void main(String[] arguments) throws Exception {
    System.exit(
        ManPageGenerator.generateManPage(
            new File(arguments[0]), null, new boolean[0], false, ConformMain.commandLine().getCommandSpec()));
  }
}
