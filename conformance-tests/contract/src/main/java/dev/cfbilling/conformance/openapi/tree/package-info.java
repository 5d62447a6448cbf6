/** Reads a document, JSON or YAML, as one tree. */
@NullMarked
package dev.cfbilling.conformance.openapi.tree;

import org.jspecify.annotations.NullMarked;
