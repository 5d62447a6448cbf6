/** Rules about what only shows between captures. */
@NullMarked
package dev.cfbilling.conformance.audit.rule;

import org.jspecify.annotations.NullMarked;
