package dev.cfbilling.conformance.origin;

import java.time.Instant;

/**
 * When and how a report was made, so that it can be made again.
 *
 * @param madeAt when the run started
 * @param tool name and version of the tool
 * @param command repeats the run; contains no secret
 */
public record ReportOrigin(Instant madeAt, String tool, String command) {}
