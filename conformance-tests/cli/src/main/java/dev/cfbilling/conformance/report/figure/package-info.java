/** Pictures in reports. */
@NullMarked
package dev.cfbilling.conformance.report.figure;

import org.jspecify.annotations.NullMarked;
