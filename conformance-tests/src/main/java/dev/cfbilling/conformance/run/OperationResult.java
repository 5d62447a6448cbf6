package dev.cfbilling.conformance.run;

import java.util.Map;
import java.util.SortedMap;

/**
 * What one operation came to.
 *
 * @param statuses how many answers there were with each status
 * @param errors by column of the table; a column without any is absent
 * @param warnings by column of the table; a column without any is absent
 */
public record OperationResult(
    String operation,
    Verdict verdict,
    SortedMap<Integer, Long> statuses,
    Map<String, Long> errors,
    Map<String, Long> warnings) {}
