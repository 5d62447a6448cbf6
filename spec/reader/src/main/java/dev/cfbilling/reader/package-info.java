/**
 * Reads the files of an OpenAPI document, JSON or YAML 1.2, as trees, and hands them on as JSON to
 * libraries that read files themselves.
 */
@NullMarked
package dev.cfbilling.reader;

import org.jspecify.annotations.NullMarked;
