package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.rule.Fingerprints;
import java.time.InstantSource;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * Reads what a verb will need while another thread reads the options. Whoever needs it finds it
 * read, waits for it, or reads it.
 */
public final class ReadAhead {
  private static final List<String> OF_THE_PROGRAM = List.of("--help", "--version");

  private ReadAhead() {}

  /** Starts if it is of use. */
  public static void startFor(String... arguments) {
    if (isForAnswers(arguments)) {
      start(ReadAhead::readForAnswers);
    } else if (isAboutChecks(arguments)) {
      start(ReadAhead::readAboutChecks);
    }
  }

  private static void start(Runnable reading) {
    Thread thread =
        new Thread(
            () -> {
              try {
                reading.run();
              } catch (RuntimeException | Error unreadable) {
                // Who needs it will say so.
              }
            },
            "ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether answers will be checked, as far as the first word tells. */
  static boolean isForAnswers(String... arguments) {
    String first = arguments.length == 0 ? "check" : arguments[0];
    boolean isOption = first.startsWith("--") && !OF_THE_PROGRAM.contains(first);
    return isOption || first.equals("check") || first.equals("body");
  }

  /** Whether the checks of the bundled contract will be told. */
  static boolean isAboutChecks(String... arguments) {
    return arguments.length > 0 && (arguments[0].equals("list") || arguments[0].equals("explain"));
  }

  private static void readForAnswers() {
    Contract newest = ContractLoader.edition(ContractLoader.editions().newest());
    Rules.all(InstantSource.system());
    new Fingerprints();
    HttpUrl.get(newest.server());
  }

  private static void readAboutChecks() {
    ContractLoader.bundled();
    Rules.all(InstantSource.system());
  }
}
