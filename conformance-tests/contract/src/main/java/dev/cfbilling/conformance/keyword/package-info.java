/** The contract's schemas, compiled: one class a keyword, run over the tokens of a body. */
@NullMarked
package dev.cfbilling.conformance.keyword;

import org.jspecify.annotations.NullMarked;
