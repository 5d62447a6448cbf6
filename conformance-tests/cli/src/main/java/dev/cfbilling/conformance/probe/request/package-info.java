/**
 * Probes for requests with another method, identifier, parameter or credential. Those for bad days
 * are in package {@code period}.
 */
@NullMarked
package dev.cfbilling.conformance.probe.request;

import org.jspecify.annotations.NullMarked;
