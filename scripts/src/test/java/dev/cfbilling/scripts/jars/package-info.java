/** The command lines that the scripts build and run. */
@NullMarked
package dev.cfbilling.scripts.jars;

import org.jspecify.annotations.NullMarked;
