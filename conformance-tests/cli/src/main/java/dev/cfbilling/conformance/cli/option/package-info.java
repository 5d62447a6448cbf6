/** The options of the verbs, and what they refuse. */
@NullMarked
package dev.cfbilling.conformance.cli.option;

import org.jspecify.annotations.NullMarked;
