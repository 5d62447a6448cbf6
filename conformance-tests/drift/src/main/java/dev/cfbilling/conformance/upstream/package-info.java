/** Documents that others publish. */
@NullMarked
package dev.cfbilling.conformance.upstream;

import org.jspecify.annotations.NullMarked;
