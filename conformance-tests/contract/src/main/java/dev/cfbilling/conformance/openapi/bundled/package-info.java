/** The documents that this tool ships with, and the files that their places are written in. */
@NullMarked
package dev.cfbilling.conformance.openapi.bundled;

import org.jspecify.annotations.NullMarked;
