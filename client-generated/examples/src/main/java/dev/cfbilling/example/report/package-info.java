/**
 * A report about what was read: sums that are exact, sentences about what they leave out, and two
 * forms to show them in.
 */
@NullMarked
package dev.cfbilling.example.report;

import org.jspecify.annotations.NullMarked;
