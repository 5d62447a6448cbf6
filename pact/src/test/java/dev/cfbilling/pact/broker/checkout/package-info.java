@NullMarked
package dev.cfbilling.pact.broker.checkout;

import org.jspecify.annotations.NullMarked;
