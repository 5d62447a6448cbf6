/** Finds the files of an archive in any Hadoop filesystem, and shares them among tasks. */
@NullMarked
package dev.cfbilling.conformance.audit.archive;

import org.jspecify.annotations.NullMarked;
