/** A proxy that records and judges what passes. */
@NullMarked
package dev.cfbilling.conformance.proxy;

import org.jspecify.annotations.NullMarked;
