/** {@code scripts/bench start}: whole processes, from their start to their verdict. */
@NullMarked
package dev.cfbilling.conformance.bench.start;

import org.jspecify.annotations.NullMarked;
