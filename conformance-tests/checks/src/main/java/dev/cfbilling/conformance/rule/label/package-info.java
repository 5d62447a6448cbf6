/** Rules about names, ids and words. */
@NullMarked
package dev.cfbilling.conformance.rule.label;

import org.jspecify.annotations.NullMarked;
