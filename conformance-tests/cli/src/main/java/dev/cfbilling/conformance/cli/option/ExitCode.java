package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.target.TargetException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes; scripts rely on them. */
public final class ExitCode {
  public static final int CONFORMS = 0;
  public static final int DEPARTS = 1;

  /** Wrong usage, or a file that can't be read or written. */
  public static final int UNUSABLE = 2;

  /** The target is unreachable, or no success had a record. */
  public static final int NOTHING_TESTED = 3;

  /** A body was larger, or the run longer, than the user allows. */
  public static final int BEYOND_LIMITS = 4;

  private ExitCode() {}

  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    descriptions.put(" " + CONFORMS, "Everything conforms, or the verb did what it is for.");
    descriptions.put(" " + DEPARTS, "Something departs, or too little was looked at.");
    descriptions.put(" " + UNUSABLE, "Wrong usage, or something can't be read or written.");
    descriptions.put(
        " " + NOTHING_TESTED,
        "The target can't be reached, or nothing was tested: no record was seen.");
    descriptions.put(
        " " + BEYOND_LIMITS, "A body is longer than --max-body, or the run than --timeout.");
    return descriptions;
  }

  public static int of(TargetException.Kind kind) {
    return switch (kind) {
      case UNUSABLE -> UNUSABLE;
      case UNREACHABLE -> NOTHING_TESTED;
      case BEYOND_LIMITS -> BEYOND_LIMITS;
    };
  }
}
