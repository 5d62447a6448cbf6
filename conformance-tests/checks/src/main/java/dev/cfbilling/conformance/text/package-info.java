/** Wording of causes and totals, the same in every report format. */
@NullMarked
package dev.cfbilling.conformance.text;

import org.jspecify.annotations.NullMarked;
