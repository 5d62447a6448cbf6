/** Rules about what an account has: the metrics of its usage. */
@NullMarked
package dev.cfbilling.conformance.rule.account;

import org.jspecify.annotations.NullMarked;
