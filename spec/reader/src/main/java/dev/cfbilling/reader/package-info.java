/**
 * Reads the files of an OpenAPI document as YAML 1.2 and hands them on as JSON, which every library
 * reads alike.
 */
@NullMarked
package dev.cfbilling.reader;

import org.jspecify.annotations.NullMarked;
