/**
 * What changed between two OpenAPI documents, for whoever reads the responses or makes the calls.
 *
 * <p>Why this is no wrapper of openapi-diff, the one well-kept library for Java: it reads both
 * documents whole, where one of them has thousands of operations that must neither cost time nor
 * fail for a broken reference; it keeps no place in the files, and every difference here has two;
 * an operation on another path is a removal and an addition to it; and how it takes types of 3.1 is
 * an open question of its tracker (issue 528), where {@code nullable} against a type array has to
 * come out as nothing. What it would have left to do is what is short here.
 */
@NullMarked
package dev.cfbilling.conformance.drift;

import org.jspecify.annotations.NullMarked;
