/** Files of the user's machine. */
@NullMarked
package dev.cfbilling.conformance.file;

import org.jspecify.annotations.NullMarked;
