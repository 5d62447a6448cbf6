package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.target.ApiCall;

/**
 * A call, and what the probe expects of its answer.
 *
 * @param why the expectation, as the end of a sentence
 */
public record Question(ApiCall call, String why) {}
