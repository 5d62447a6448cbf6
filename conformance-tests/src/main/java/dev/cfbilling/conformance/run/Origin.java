package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.TargetKind;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When and how a report was made: what it takes to make it again.
 *
 * @param madeAt when the run started
 * @param tool name and version of what made it
 * @param command as it can be given again; no secret in it
 * @param mock how the embedded mock was, by name of the setting; empty when it was not asked
 */
public record Origin(
    Instant madeAt, String tool, String command, TargetKind target, Map<String, String> mock) {
  /** The setting that names what is wrong with the mock on purpose. */
  public static final String FAULT = "fault";

  public Origin {
    mock = Collections.unmodifiableMap(new LinkedHashMap<>(mock));
  }
}
