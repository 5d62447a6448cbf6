/** What keeps tests from failing because a machine is slow. */
@NullMarked
package dev.cfbilling.scripts.patience;

import org.jspecify.annotations.NullMarked;
