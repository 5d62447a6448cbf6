/** Reads HAR files, and tells what they have lost of the traffic from what the API did. */
@NullMarked
package dev.cfbilling.conformance.har;

import org.jspecify.annotations.NullMarked;
