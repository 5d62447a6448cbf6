/** Rules about the billing profile. */
@NullMarked
package dev.cfbilling.conformance.rule.profile;

import org.jspecify.annotations.NullMarked;
