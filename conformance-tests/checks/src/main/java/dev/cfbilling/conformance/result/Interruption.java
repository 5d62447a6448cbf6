package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.target.TargetException;

/**
 * Why a target stopped early.
 *
 * @param reason one sentence
 */
public record Interruption(TargetException.Kind kind, String reason) {}
