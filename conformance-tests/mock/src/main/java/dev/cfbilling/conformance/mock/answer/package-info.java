/** What the mock's operations answer, in the API's columns. */
@NullMarked
package dev.cfbilling.conformance.mock.answer;

import org.jspecify.annotations.NullMarked;
