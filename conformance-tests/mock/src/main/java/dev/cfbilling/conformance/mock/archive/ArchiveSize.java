package dev.cfbilling.conformance.mock.archive;

/**
 * What was written.
 *
 * @param bytes of JSON, before it was packed
 */
public record ArchiveSize(long files, long bytes) {}
