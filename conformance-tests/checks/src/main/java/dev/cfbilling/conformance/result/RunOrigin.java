package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.origin.ReportOrigin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The origin of a run's report, and what the run was about.
 *
 * @param mock how the embedded mock was, by name of the setting; empty when it was not asked
 */
public record RunOrigin(ReportOrigin report, TargetKind target, Map<String, String> mock) {
  /** The setting that names what is wrong with the mock on purpose. */
  public static final String FAULT = "fault";

  public RunOrigin {
    mock = Collections.unmodifiableMap(new LinkedHashMap<>(mock));
  }
}
