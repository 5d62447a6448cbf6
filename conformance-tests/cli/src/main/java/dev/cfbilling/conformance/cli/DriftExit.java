package dev.cfbilling.conformance.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Exit codes of the verbs that compare. The user may choose others for differences. */
final class DriftExit {
  static final int NONE = 0;
  static final int COMPATIBLE = 1;
  static final int BREAKING = 2;

  /** Wrong usage, unreadable or incomplete input, or nothing to compare. */
  static final int UNUSABLE = 3;

  private DriftExit() {}

  static Map<String, String> descriptions() {
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
