/** A contract that a user names, validated by Swagger Parser. */
@NullMarked
package dev.cfbilling.conformance.swagger;

import org.jspecify.annotations.NullMarked;
