package dev.cfbilling.conformance.text;

import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.RunOrigin;
import java.util.Map;
import java.util.Optional;

/** What to do about a cause, in one or two sentences. */
public final class NextStep {
  private static final String REGENERATE = " and run scripts/regenerate";

  /** By check, or by the beginning of several ids, for causes with a single next step. */
  private static final Map<String, String> BY_CHECK =
      Map.of(
          "check.failed",
          "Report it to this project, with the exchange: it is a fault of the tool.",
          "body.not-recorded",
          "Export the capture again, with response bodies; of a live API, see with which"
              + " Content-Encoding it answers.",
          "request",
          "Correct the caller: the request departs, and not the API.",
          "drift.parameter",
          "Correct the name in the caller; if the API has grown the parameter, add it to the"
              + " operation"
              + REGENERATE
              + ".",
          "drift.endpoint",
          "If the API has moved, add the operation to the contract" + REGENERATE + ".",
          "transport",
          "Ask again; if it stays, report it upstream.");

  private NextStep() {}

  /** What to do about a cause that a test's own calls have; there is no capture to export. */
  static String ofTest(Cause cause) {
    return cause.severity() != Severity.INFORMATION && cause.check().equals("body.not-recorded")
        ? "Read the response to its end in the test; if its Content-Encoding can't be read, ask for"
            + " gzip."
        : of(cause, Optional.empty(), Optional.empty());
  }

  /**
   * What to do about a cause.
   *
   * @param patched what to change the contract with, e.g. {@code this patch}; empty when there is
   *     no patch
   */
  public static String of(Cause cause, Optional<RunOrigin> origin, Optional<String> patched) {
    if (cause.severity() == Severity.INFORMATION) {
      return "Nothing needs to be done.";
    }
    Optional<String> known =
        BY_CHECK.entrySet().stream()
            .filter(entry -> Selection.covers(entry.getKey(), cause.check()))
            .map(Map.Entry::getValue)
            .findFirst();
    boolean toolBroke = Selection.covers("check", cause.check());
    if (!toolBroke && isOfMock(origin)) {
      return ofMock(origin.map(RunOrigin::mock).orElse(Map.of()), changed(cause, patched));
    }
    return known.orElseGet(() -> upstream(cause, patched));
  }

  private static boolean isOfMock(Optional<RunOrigin> origin) {
    return origin.filter(maker -> maker.target() == TargetKind.MOCK).isPresent();
  }

  private static String ofMock(Map<String, String> mock, String change) {
    return Optional.ofNullable(mock.get(RunOrigin.FAULT))
        .map(
            fault ->
                "The mock was told to go wrong (fault %s); if it does without that too, fix it."
                    .formatted(fault))
        .orElse("Fix the mock; if the API really answers so, " + change + ".");
  }

  /** Advice for a real API: a schema can be changed, but not what a page or FOCUS says. */
  private static String upstream(Cause cause, Optional<String> patched) {
    if (isOfForm(cause.check())) {
      return "If the API means it, %s; if not, report it upstream."
          .formatted(changed(cause, patched));
    }
    if (cause.severity() == Severity.ERROR) {
      return "Report it upstream: no change of the contract makes up for it.";
    }
    // What an audit finds between captures has its severity from its source.
    String option =
        Selection.covers("fleet", cause.check())
            ? "--skip-check %s leaves it out"
            : "--severity %s=information says so";
    return "Ask upstream whether it is meant; if it is, %s."
        .formatted(option.formatted(cause.check()));
  }

  private static boolean isOfForm(String check) {
    return Selection.covers("schema", check)
        || Selection.covers("drift", check)
        || check.equals("response.status")
        || check.equals("response.content-type");
  }

  private static String changed(Cause cause, Optional<String> patched) {
    return "change the contract "
        + patched.map(patch -> "with " + patch).orElseGet(() -> "at " + cause.contract())
        + REGENERATE;
  }
}
