/**
 * Passes calls on to one origin and its answers back, byte by byte.
 *
 * <p>What changes on the way: the Host header, which names the origin; the headers that are about
 * one connection alone (Connection, Keep-Alive, Transfer-Encoding, Upgrade and the like, and those
 * that Connection names); the place of Content-Length among the headers, and the letter case of
 * some names, such as Set-Cookie, that Jetty's parser knows; the reason phrase, which HTTP/2 does
 * not have. Nothing is decompressed, followed, stored or added.
 */
@NullMarked
package dev.cfbilling.conformance.proxy.http;

import org.jspecify.annotations.NullMarked;
