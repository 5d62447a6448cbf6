/** How fast a body is checked, beside what else there is; compiled only with {@code -Pbench}. */
@NullMarked
package dev.cfbilling.conformance.bench;

import org.jspecify.annotations.NullMarked;
