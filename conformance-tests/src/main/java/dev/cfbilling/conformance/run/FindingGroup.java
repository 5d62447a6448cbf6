package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Severity;

/**
 * How often one rule was broken in one operation.
 *
 * @param found how many there were, never bounded
 * @param shown how many of them the report quotes
 */
public record FindingGroup(
    String check,
    String operation,
    SpecLocation contract,
    Severity severity,
    long found,
    long shown) {}
