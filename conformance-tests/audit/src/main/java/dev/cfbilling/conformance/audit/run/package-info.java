/** One audit: from the archive to the tables and the report. */
@NullMarked
package dev.cfbilling.conformance.audit.run;

import org.jspecify.annotations.NullMarked;
