/** How much a file, a package and a list of parameters may hold, in every module. */
@NullMarked
package dev.cfbilling.scripts.house;

import org.jspecify.annotations.NullMarked;
