/** The contract's editions side by side: what each changed, and how long each part was there. */
@NullMarked
package dev.cfbilling.conformance.edition;

import org.jspecify.annotations.NullMarked;
