package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.target.ApiCall;

/** What was answered to the questions of a probe. */
@FunctionalInterface
public interface ProbeAnswers {

  /** The answer to one of the calls that the probe has asked for. */
  ObservedAnswer to(ApiCall call);
}
