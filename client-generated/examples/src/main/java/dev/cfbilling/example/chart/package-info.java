/**
 * Stacked columns, as places and sizes in an SVG; a template draws them.
 *
 * <p>A library for charts would bring its own fonts, colours and sizes into the picture. These few
 * sums leave all that to the page's style sheet: across, everything is in percent, so that the
 * columns get narrower on a phone and the letters don't.
 */
@NullMarked
package dev.cfbilling.example.chart;

import org.jspecify.annotations.NullMarked;
