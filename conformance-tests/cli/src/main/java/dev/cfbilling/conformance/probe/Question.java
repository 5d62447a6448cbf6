package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.target.ApiCall;

/**
 * A call, and what is to be learnt from it.
 *
 * @param why what is expected, as the end of a sentence
 */
public record Question(ApiCall call, String why) {}
