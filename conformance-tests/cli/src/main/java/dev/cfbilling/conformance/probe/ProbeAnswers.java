package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.target.ApiCall;

/** The answers to the questions of a probe. */
@FunctionalInterface
public interface ProbeAnswers {

  /** The answer to a call that is among the probe's questions. */
  ObservedAnswer to(ApiCall call);
}
