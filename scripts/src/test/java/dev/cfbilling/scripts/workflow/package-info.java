/**
 * The workflows as they stand: what their steps run is run, with stand-ins for what is elsewhere.
 */
@NullMarked
package dev.cfbilling.scripts.workflow;

import org.jspecify.annotations.NullMarked;
