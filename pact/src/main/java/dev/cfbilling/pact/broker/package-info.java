/** What the scripts do with a Pact Broker: publish, verify, record a deployment, ask whether to. */
@NullMarked
package dev.cfbilling.pact.broker;

import org.jspecify.annotations.NullMarked;
