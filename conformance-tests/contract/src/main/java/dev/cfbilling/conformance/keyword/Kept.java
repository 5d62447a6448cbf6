package dev.cfbilling.conformance.keyword;

import java.util.List;

/**
 * What is kept of the records below one member of the root, or of that member itself.
 *
 * @param fields the properties that somebody wants to see
 */
record Kept(String member, List<String> fields) {}
