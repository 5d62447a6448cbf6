package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.origin.ReportOrigin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The origin of a run's report, with the kind of target.
 *
 * @param mock the settings of the embedded mock, by name; empty when it was not used
 */
public record RunOrigin(ReportOrigin report, TargetKind target, Map<String, String> mock) {
  /** The setting that names the mock's deliberate fault. */
  public static final String FAULT = "fault";

  public RunOrigin {
    mock = Collections.unmodifiableMap(new LinkedHashMap<>(mock));
  }
}
