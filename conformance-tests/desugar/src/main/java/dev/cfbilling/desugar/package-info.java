/**
 * Makes classes of lambdas when the jar of the command line is built.
 *
 * <p>The virtual machine makes the class of a lambda when it first comes to it, which is slow where
 * nothing is compiled yet: it was a fifth of what a run of {@code conform} took. Android's D8 gains
 * as much, but makes classes of Java 8 in which records are none for Jackson, and is not on Maven
 * Central.
 */
package dev.cfbilling.desugar;
