package dev.cfbilling.conformance.run;

import java.time.Instant;

/** From the first to the last of several instants. */
public record TimeSpan(Instant first, Instant last) {}
