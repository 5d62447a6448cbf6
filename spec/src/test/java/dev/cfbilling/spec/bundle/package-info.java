/** Tests of the bundling. */
@NullMarked
package dev.cfbilling.spec.bundle;

import org.jspecify.annotations.NullMarked;
