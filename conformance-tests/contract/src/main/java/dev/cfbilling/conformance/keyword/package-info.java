/**
 * The contract's schemas, compiled to run over the tokens of a body; one class for each keyword.
 */
@NullMarked
package dev.cfbilling.conformance.keyword;

import org.jspecify.annotations.NullMarked;
