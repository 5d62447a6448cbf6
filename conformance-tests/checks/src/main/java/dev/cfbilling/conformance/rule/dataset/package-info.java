/** Rules about what the records of one answer are to each other. */
@NullMarked
package dev.cfbilling.conformance.rule.dataset;

import org.jspecify.annotations.NullMarked;
