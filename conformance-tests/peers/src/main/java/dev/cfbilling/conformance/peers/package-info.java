/** Other validators, measured beside ours. */
@NullMarked
package dev.cfbilling.conformance.peers;

import org.jspecify.annotations.NullMarked;
