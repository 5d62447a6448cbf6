/** How a command line begins and ends, and what it shows beside reports; never a secret. */
@NullMarked
package dev.cfbilling.conformance.cli.terminal;

import org.jspecify.annotations.NullMarked;
