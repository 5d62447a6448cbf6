/** Rules about how the records of one response relate to each other. */
@NullMarked
package dev.cfbilling.conformance.rule.dataset;

import org.jspecify.annotations.NullMarked;
