/** {@code scripts/release}, and a project that uses what it releases. */
@NullMarked
package dev.cfbilling.scripts.release;

import org.jspecify.annotations.NullMarked;
