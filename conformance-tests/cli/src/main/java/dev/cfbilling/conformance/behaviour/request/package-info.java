/** Behaviours about what becomes of requests that are out of the ordinary. */
@NullMarked
package dev.cfbilling.conformance.behaviour.request;

import org.jspecify.annotations.NullMarked;
