/** The contract as it is given to the tools of others. */
@NullMarked
package dev.cfbilling.reader.publish;

import org.jspecify.annotations.NullMarked;
