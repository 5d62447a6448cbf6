/** HTTP requests and responses without credentials, and the files they are read from. */
@NullMarked
package dev.cfbilling.conformance.exchange;

import org.jspecify.annotations.NullMarked;
