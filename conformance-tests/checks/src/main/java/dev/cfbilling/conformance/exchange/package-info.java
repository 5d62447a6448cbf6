/** One HTTP request and its response, without credentials, and where exchanges are read from. */
@NullMarked
package dev.cfbilling.conformance.exchange;

import org.jspecify.annotations.NullMarked;
