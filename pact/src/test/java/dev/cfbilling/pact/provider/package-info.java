/** The provider's side: a mock or the live API is held against the pact. */
@NullMarked
package dev.cfbilling.pact.provider;

import org.jspecify.annotations.NullMarked;
