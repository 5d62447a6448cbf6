/**
 * Probes: questions about the API's behaviour over several calls. The calls are listed first; then
 * their answers are compared.
 */
@NullMarked
package dev.cfbilling.conformance.probe;

import org.jspecify.annotations.NullMarked;
