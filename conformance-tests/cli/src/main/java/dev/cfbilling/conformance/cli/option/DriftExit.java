package dev.cfbilling.conformance.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;

/** Exit codes of the verbs that compare. The user may choose others for differences. */
public final class DriftExit {
  public static final int NONE = 0;
  public static final int COMPATIBLE = 1;
  public static final int BREAKING = 2;

  /** Wrong usage, unreadable or incomplete input, or nothing to compare. */
  public static final int UNUSABLE = 3;

  private DriftExit() {}

  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    descriptions.put(" " + NONE, "There is no difference.");
    descriptions.put(" " + COMPATIBLE, "All differences are compatible; --exit sets another code.");
    descriptions.put(" " + BREAKING, "A difference breaks; --exit sets another code.");
    descriptions.put(
        " " + UNUSABLE,
        "Wrong usage, or nothing can be compared, a capture can't be read to its end or a report"
            + " can't be written.");
    return descriptions;
  }
}
