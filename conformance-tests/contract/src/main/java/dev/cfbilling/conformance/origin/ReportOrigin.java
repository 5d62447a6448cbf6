package dev.cfbilling.conformance.origin;

import java.time.Instant;

/**
 * When and how a report was made: what it takes to make it again.
 *
 * @param madeAt when the run started
 * @param tool name and version of what made it
 * @param command as it can be given again; no secret in it
 */
public record ReportOrigin(Instant madeAt, String tool, String command) {}
