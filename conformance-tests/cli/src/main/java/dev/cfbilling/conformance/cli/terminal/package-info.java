/** What a terminal shows beside reports: tables, progress, and no secrets. */
@NullMarked
package dev.cfbilling.conformance.cli.terminal;

import org.jspecify.annotations.NullMarked;
