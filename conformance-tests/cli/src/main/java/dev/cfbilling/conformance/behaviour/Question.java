package dev.cfbilling.conformance.behaviour;

import dev.cfbilling.conformance.target.Probe;

/**
 * A call, and what is to be learnt from it.
 *
 * @param why what is expected, as the end of a sentence
 */
public record Question(Probe probe, String why) {}
