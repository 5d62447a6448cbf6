/**
 * What exchanges come from: the live API, one body, and the interfaces of other sources. A capture
 * is read in module har, and the mock is called in module cli.
 */
@NullMarked
package dev.cfbilling.conformance.target;

import org.jspecify.annotations.NullMarked;
