/** How the mock's answers travel. */
@NullMarked
package dev.cfbilling.conformance.mock.http;

import org.jspecify.annotations.NullMarked;
