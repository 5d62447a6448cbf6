/**
 * Which servers are trusted, and in one sentence why one is not: Java's own exceptions tell neither
 * the host nor who issued its certificate.
 */
@NullMarked
package dev.cfbilling.transport.tls;

import org.jspecify.annotations.NullMarked;
