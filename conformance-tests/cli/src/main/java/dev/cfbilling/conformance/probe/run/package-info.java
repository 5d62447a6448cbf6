/** Asks a target about its behaviour: what is to be asked, in which order, and what came of it. */
@NullMarked
package dev.cfbilling.conformance.probe.run;

import org.jspecify.annotations.NullMarked;
