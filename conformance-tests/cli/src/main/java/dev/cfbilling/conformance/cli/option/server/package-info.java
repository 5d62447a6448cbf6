/** The options of the verbs that serve. */
@NullMarked
package dev.cfbilling.conformance.cli.option.server;

import org.jspecify.annotations.NullMarked;
