/** What JSON Schema says of a value, told by networknt and in the words of a report. */
@NullMarked
package dev.cfbilling.conformance.schema;

import org.jspecify.annotations.NullMarked;
