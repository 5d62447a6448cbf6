/**
 * The OpenAPI Generator {@code java-retrofit-moshi}.
 *
 * <p>{@link dev.cfbilling.generator.SchemaReader} and {@link
 * dev.cfbilling.generator.InterfaceReader} turn the parsed contract into the models that the
 * Mustache templates print, and refuse what no template can print. {@link
 * dev.cfbilling.generator.RetrofitMoshiGenerator} hands the models to OpenAPI Generator, of which
 * only the parsing, the templating and the writing of files are used.
 */
@NullMarked
package dev.cfbilling.generator;

import org.jspecify.annotations.NullMarked;
