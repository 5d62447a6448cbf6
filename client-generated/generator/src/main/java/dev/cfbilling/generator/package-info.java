/**
 * The OpenAPI Generator {@code java-retrofit-moshi}.
 *
 * <p>{@link dev.cfbilling.generator.ContractReader} turns the parsed contract into the values that
 * the Mustache templates print, and refuses what no template can print. {@link
 * dev.cfbilling.generator.RetrofitMoshiGenerator} hands those values to OpenAPI Generator, of which
 * only the parsing, the templating and the writing of files are used.
 */
@NullMarked
package dev.cfbilling.generator;

import org.jspecify.annotations.NullMarked;
