/** Tells of the records in a body while it is read. */
@NullMarked
package dev.cfbilling.conformance.keyword.listener;

import org.jspecify.annotations.NullMarked;
