/** What {@code scripts/regenerate} says beside what the build says. */
@NullMarked
package dev.cfbilling.scripts.regenerate;

import org.jspecify.annotations.NullMarked;
