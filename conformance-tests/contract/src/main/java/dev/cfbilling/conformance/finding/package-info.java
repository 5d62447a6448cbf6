/** What a check has to say, and where it is kept. */
@NullMarked
package dev.cfbilling.conformance.finding;

import org.jspecify.annotations.NullMarked;
