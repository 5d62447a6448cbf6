/**
 * Passes calls on to one origin and its answers back, byte by byte.
 *
 * <p>What changes in an answer: the headers that are about one connection alone (Connection,
 * Keep-Alive, Transfer-Encoding, Upgrade and the like, and those that Connection names), how a body
 * of unknown length is cut into chunks, and white space around the values of headers. By HTTP/2,
 * which has no reason phrase, the status gets the usual one. A header of HTTP/1.1 in the midst of
 * which the network cuts has the usual spelling of its name.
 *
 * <p>What changes in a request: the same headers, and Host, which names the origin; the spelling of
 * names that Jetty knows, and the place of Content-Length. Nothing is decompressed, followed,
 * stored or added. Requests that could not be passed on as they came are refused, such as those
 * whose address is not ASCII.
 */
@NullMarked
package dev.cfbilling.conformance.proxy.http;

import org.jspecify.annotations.NullMarked;
