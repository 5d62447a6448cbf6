package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.result.RunPart;
import java.util.List;

/**
 * What a task has recorded of its files.
 *
 * @param firsts the numbers of each file's first exchange
 */
public record ChunkPart(List<Integer> firsts, RunPart part) {}
