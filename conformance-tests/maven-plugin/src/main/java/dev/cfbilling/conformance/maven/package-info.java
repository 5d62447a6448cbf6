/** The goal {@code cloudflare-billing:conform}: the command line in a build. */
@NullMarked
package dev.cfbilling.conformance.maven;

import org.jspecify.annotations.NullMarked;
