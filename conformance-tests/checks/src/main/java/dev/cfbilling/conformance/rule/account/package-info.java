/** Rules about what an account has: metrics of its usage, and subscriptions. */
@NullMarked
package dev.cfbilling.conformance.rule.account;

import org.jspecify.annotations.NullMarked;
