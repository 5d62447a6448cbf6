/**
 * HTTP requests and responses without credentials, the encodings of their bodies, and what a
 * capture has lost of them. HAR files are read in module har.
 */
@NullMarked
package dev.cfbilling.conformance.exchange;

import org.jspecify.annotations.NullMarked;
