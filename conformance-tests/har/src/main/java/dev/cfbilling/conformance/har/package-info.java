/**
 * Reads HAR files, and tells losses of the capture from faults of the API; copies them without
 * secrets.
 */
@NullMarked
package dev.cfbilling.conformance.har;

import org.jspecify.annotations.NullMarked;
