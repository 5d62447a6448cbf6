package dev.cfbilling.conformance.behaviour;

import dev.cfbilling.conformance.target.Probe;

/** What was answered to the questions of a behaviour. */
@FunctionalInterface
public interface Answers {

  /** The answer to one of the calls that the behaviour has asked for. */
  Observation to(Probe probe);
}
