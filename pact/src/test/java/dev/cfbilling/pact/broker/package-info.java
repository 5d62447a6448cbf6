/** The scripts against a broker in this process, from publishing to can-i-deploy. */
@NullMarked
package dev.cfbilling.pact.broker;

import org.jspecify.annotations.NullMarked;
