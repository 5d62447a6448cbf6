/**
 * The contract's schemas, compiled to run over the tokens of a body; one class for each keyword
 * that {@link KeywordTable} has compiled. A schema with any other keyword is left to module
 * networknt.
 */
@NullMarked
package dev.cfbilling.conformance.keyword;

import org.jspecify.annotations.NullMarked;
