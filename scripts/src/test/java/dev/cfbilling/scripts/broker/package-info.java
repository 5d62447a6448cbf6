/** The scripts that talk to a Pact Broker. */
@NullMarked
package dev.cfbilling.scripts.broker;

import org.jspecify.annotations.NullMarked;
