/** Rules about names, ids and labels. */
@NullMarked
package dev.cfbilling.conformance.rule.label;

import org.jspecify.annotations.NullMarked;
