/** What is checked out and what builds it: versions, branch, the pact, the CI system's address. */
@NullMarked
package dev.cfbilling.pact.broker.checkout;

import org.jspecify.annotations.NullMarked;
