/** A probe run against one target: the plan of calls, the answers and the findings. */
@NullMarked
package dev.cfbilling.conformance.probe.run;

import org.jspecify.annotations.NullMarked;
