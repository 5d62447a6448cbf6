package dev.cfbilling.conformance.keyword;

import java.util.List;

/**
 * The properties to keep of the records below one member of the root, or of that member itself.
 *
 * @param fields the names of the properties
 */
record Kept(String member, List<String> fields) {}
