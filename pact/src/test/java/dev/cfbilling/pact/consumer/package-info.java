/** What the client asks for, what it needs to be answered, and what it makes of that. */
@NullMarked
package dev.cfbilling.pact.consumer;

import org.jspecify.annotations.NullMarked;
