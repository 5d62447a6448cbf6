/**
 * Ready patches of the contract's source: text is put into YAML that people keep, so that their
 * comments and their layout stay.
 */
@NullMarked
package dev.cfbilling.conformance.drift.patch;

import org.jspecify.annotations.NullMarked;
