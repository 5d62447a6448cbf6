/**
 * The checks; each inspects single exchanges. The keywords of schemas, like {@code enum}, are
 * checked in package {@code keyword} of module contract; rules about meaning are in package {@code
 * rule}.
 */
@NullMarked
package dev.cfbilling.conformance.check;

import org.jspecify.annotations.NullMarked;
