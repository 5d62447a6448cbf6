/**
 * How requests of the client and of the command lines reach other hosts from within a company's
 * network.
 */
@NullMarked
package dev.cfbilling.transport;

import org.jspecify.annotations.NullMarked;
