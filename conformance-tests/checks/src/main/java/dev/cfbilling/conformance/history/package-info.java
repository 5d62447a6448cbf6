/** What runs have found over time: a folder with one small result of each, safe to commit. */
@NullMarked
package dev.cfbilling.conformance.history;

import org.jspecify.annotations.NullMarked;
