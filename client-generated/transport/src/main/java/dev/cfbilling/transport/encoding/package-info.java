/**
 * What {@code Content-Encoding} says about a body, undone.
 *
 * <p>OkHttp undoes one gzip of one member, and only where it asked for it. Proxies send more: gzip
 * twice or in several members, and deflate in both of its readings.
 */
@NullMarked
package dev.cfbilling.transport.encoding;

import org.jspecify.annotations.NullMarked;
