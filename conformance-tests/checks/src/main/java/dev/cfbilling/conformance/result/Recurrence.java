package dev.cfbilling.conformance.result;

import java.time.LocalDate;

/**
 * How often a finding occurred in runs that looked for it.
 *
 * @param first the first day on which it was found, in UTC
 * @param runs the number of the last runs that found it, this one included
 * @param of the number of the last runs that looked for it, this one included
 */
public record Recurrence(LocalDate first, int runs, int of) {}
