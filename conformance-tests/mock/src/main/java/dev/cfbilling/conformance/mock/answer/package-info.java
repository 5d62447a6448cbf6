/** The bodies of the mock's answers. */
@NullMarked
package dev.cfbilling.conformance.mock.answer;

import org.jspecify.annotations.NullMarked;
