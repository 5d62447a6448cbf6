/** What the body of a query of usage asks for. */
@NullMarked
package dev.cfbilling.conformance.mock.query;

import org.jspecify.annotations.NullMarked;
