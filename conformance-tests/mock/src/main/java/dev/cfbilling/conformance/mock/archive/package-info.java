/** Archives: a folder of the bodies that one caller has read, day by day, of many accounts. */
@NullMarked
package dev.cfbilling.conformance.mock.archive;

import org.jspecify.annotations.NullMarked;
