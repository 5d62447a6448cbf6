/**
 * What changed between two OpenAPI documents, and whom that breaks.
 *
 * <p>Why this does not wrap openapi-diff, the one well-kept library for Java: It reads both
 * documents whole, but an upstream document has thousands of other operations, which must not cost
 * time or fail for a broken reference. It keeps no places in the files. To it a moved operation is
 * a removal and an addition. Its reading of types in 3.1 is open (issue 528 of its tracker), where
 * {@code nullable} must equal a type array. The rest would be the short part of this package.
 */
@NullMarked
package dev.cfbilling.conformance.drift;

import org.jspecify.annotations.NullMarked;
