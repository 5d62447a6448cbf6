/** Makes one document of the contract's files. Used by the build, not shipped. */
@NullMarked
package dev.cfbilling.spec.bundle;

import org.jspecify.annotations.NullMarked;
