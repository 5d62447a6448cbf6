/** Rules that the contract's files keep, one a class, and the proof that each can fail. */
@NullMarked
package dev.cfbilling.spec.lint;

import org.jspecify.annotations.NullMarked;
