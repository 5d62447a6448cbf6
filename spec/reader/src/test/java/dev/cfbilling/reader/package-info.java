@NullMarked
package dev.cfbilling.reader;

import org.jspecify.annotations.NullMarked;
