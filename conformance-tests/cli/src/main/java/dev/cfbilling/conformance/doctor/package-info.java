/** Looks at what is there to run and build with, and on the way to the API. */
@NullMarked
package dev.cfbilling.conformance.doctor;

import org.jspecify.annotations.NullMarked;
