/** The metrics that Cloudflare bills, from its documentation and price pages. */
@NullMarked
package dev.cfbilling.conformance.metric;

import org.jspecify.annotations.NullMarked;
