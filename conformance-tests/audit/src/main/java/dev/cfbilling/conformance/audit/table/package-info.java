/** The tables: their columns, and how they are written. */
@NullMarked
package dev.cfbilling.conformance.audit.table;

import org.jspecify.annotations.NullMarked;
