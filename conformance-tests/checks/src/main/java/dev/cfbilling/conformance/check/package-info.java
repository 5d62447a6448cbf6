/** The checks: each asks one question of one exchange. */
@NullMarked
package dev.cfbilling.conformance.check;

import org.jspecify.annotations.NullMarked;
