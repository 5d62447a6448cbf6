/** The command line; the only package that prints or exits. */
@NullMarked
package dev.cfbilling.conformance.cli;

import org.jspecify.annotations.NullMarked;
