/** Loads contracts from the user's files, validated by Swagger Parser. */
@NullMarked
package dev.cfbilling.conformance.swagger;

import org.jspecify.annotations.NullMarked;
