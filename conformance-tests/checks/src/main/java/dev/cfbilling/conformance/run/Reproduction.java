package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import java.util.Optional;
import okhttp3.HttpUrl;

/** How a finding can be seen again, by commands that work later too. */
public sealed interface Reproduction permits Curl, Reproduction.OfFile {

  /** The commands, one a line; empty when there is none. */
  String of(Request request, Optional<Operation> operation, Finding finding);

  /** By asking again what somebody has asked, whose query may have secrets in it. */
  static Reproduction byAsking() {
    return new Curl("", Optional.empty(), false);
  }

  /** By asking again what this tool has asked a live API. */
  static Reproduction ofLive() {
    return new Curl("", Optional.empty(), true);
  }

  /**
   * By starting the mock again as it was, and asking it.
   *
   * @param command starts it
   * @param address where it will listen
   */
  static Reproduction ofMock(String command, HttpUrl address) {
    return new Curl(command + "\n", Optional.of(address), true);
  }

  /**
   * By reading the file again.
   *
   * @param command reads it; the check is put behind
   */
  static Reproduction ofFile(String command) {
    return new OfFile(command, false);
  }

  /** By asking for what came from standard input, and reading it. */
  static Reproduction ofInput(String command) {
    return new OfFile(command, true);
  }

  /**
   * The command that reads a file, for one check.
   *
   * @param piped whether the file is standard input
   */
  record OfFile(String command, boolean piped) implements Reproduction {

    @Override
    public String of(Request request, Optional<Operation> operation, Finding finding) {
      String source = piped ? ofLive().of(request, operation, finding) + " | " : "";
      return source + command + " --check " + finding.check();
    }
  }
}
