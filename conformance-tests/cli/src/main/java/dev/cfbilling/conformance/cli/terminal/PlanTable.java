package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.probe.run.PlannedCall;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.text.Summary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the planned calls of a probe run. */
public final class PlanTable {
  private PlanTable() {}

  /**
   * Prints the plan and returns the exit code.
   *
   * @param gap the least time between two calls
   */
  public static int print(List<PlannedCall> calls, String target, Duration gap, PrintWriter out) {
    for (int i = 0; i < calls.size(); i++) {
      ApiCall call = calls.get(i).call();
      out.printf("%4s  %-4s %s%n", i, call.method(), call(call));
      calls.get(i).purposes().forEach(purpose -> out.println("           " + purpose));
    }
    out.println();
    Duration least = gap.multipliedBy(Math.max(0, calls.size() - 1));
    out.printf(
        "%s of %s, one at a time and %s ms apart: %s s at least. Nothing was sent.%n",
        Summary.count(calls.size(), "call"), target, gap.toMillis(), least.toSeconds());
    out.flush();
    return ExitCode.CONFORMS;
  }

  /** A call in one line: path template, query, headers, and unusual credentials. */
  private static String call(ApiCall call) {
    StringBuilder text = new StringBuilder(call.operation().path().toString());
    if (!call.query().isEmpty()) {
      text.append(
          call.query().entrySet().stream()
              .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
              .collect(Collectors.joining("&", "?", "")));
    }
    if (call.hasWishes()) {
      text.append("  ").append(call.body().orElseThrow());
    }
    call.headers().forEach((name, value) -> text.append("  ").append(name).append(": " + value));
    text.append(
        switch (call.access()) {
          case OWN -> "";
          case NONE -> "  without credentials";
          case MALFORMED -> "  Authorization: " + ApiCall.MALFORMED_CREDENTIAL;
        });
    return text.toString();
  }
}
