package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import java.util.Optional;
import okhttp3.HttpUrl;

/** How to reproduce a finding with commands that stay valid after the run. */
public sealed interface Reproduction permits Curl, Reproduction.OfFile {

  /** The commands, one on each line; empty when there is none. */
  String of(Request request, Optional<Operation> operation, Finding finding);

  /** Repeats a request that someone else made; its query may contain secrets. */
  static Reproduction byAsking() {
    return new Curl("", Optional.empty(), false);
  }

  /** Repeats a request that this tool made to a live API. */
  static Reproduction ofLive() {
    return new Curl("", Optional.empty(), true);
  }

  /**
   * Starts the mock with the same settings, and repeats the request.
   *
   * @param command starts it
   * @param address where it will listen
   */
  static Reproduction ofMock(String command, HttpUrl address) {
    return new Curl(command + "\n", Optional.of(address), true);
  }

  /**
   * Reads the file again.
   *
   * @param command reads it; the check is appended
   */
  static Reproduction ofFile(String command) {
    return new OfFile(command, false);
  }

  /** Repeats the request, and pipes the response into the command. */
  static Reproduction ofInput(String command) {
    return new OfFile(command, true);
  }

  /**
   * A command that reads a file for one check.
   *
   * @param piped whether it reads standard input
   */
  record OfFile(String command, boolean piped) implements Reproduction {

    @Override
    public String of(Request request, Optional<Operation> operation, Finding finding) {
      String source = piped ? ofLive().of(request, operation, finding) + " | " : "";
      return source + command + " --check " + finding.check();
    }
  }
}
