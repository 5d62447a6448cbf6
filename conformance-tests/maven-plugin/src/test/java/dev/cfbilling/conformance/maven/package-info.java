/** Tests of the goal. */
@NullMarked
package dev.cfbilling.conformance.maven;

import org.jspecify.annotations.NullMarked;
