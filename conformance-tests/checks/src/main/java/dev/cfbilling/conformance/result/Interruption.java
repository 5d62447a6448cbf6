package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.target.TargetException;

/**
 * Why a target stopped before its end.
 *
 * @param reason one sentence
 */
public record Interruption(TargetException.Kind kind, String reason) {}
