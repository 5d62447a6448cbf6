/** A Pact Broker over HTTP: who asks it, what it answers and what its refusals mean. */
@NullMarked
package dev.cfbilling.pact.broker.http;

import org.jspecify.annotations.NullMarked;
