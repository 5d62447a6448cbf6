/** What JSON Schema says of a value, in the words of a report. */
@NullMarked
package dev.cfbilling.conformance.schema;

import org.jspecify.annotations.NullMarked;
