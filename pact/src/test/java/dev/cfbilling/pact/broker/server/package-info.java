/** A Pact Broker in this process, as far as its documented calls are used here. */
@NullMarked
package dev.cfbilling.pact.broker.server;

import org.jspecify.annotations.NullMarked;
