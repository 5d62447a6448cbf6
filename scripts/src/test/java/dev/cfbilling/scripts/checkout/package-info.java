/** A checkout of this project as it stands, and the commands that are run in it. */
@NullMarked
package dev.cfbilling.scripts.checkout;

import org.jspecify.annotations.NullMarked;
