/** Probes of queries, which answer differently by what their body asks for. */
@NullMarked
package dev.cfbilling.conformance.probe.query;

import org.jspecify.annotations.NullMarked;
