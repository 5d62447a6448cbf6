/** What an account costs in a month, by product family and day, on the terminal and as a page. */
@NullMarked
package dev.cfbilling.example;

import org.jspecify.annotations.NullMarked;
