/**
 * Days to ask for: ranges of them, billing cycles, and the last days, which still change. A day is
 * a day in UTC, whatever the zone of the machine, since the API's are.
 */
@NullMarked
package dev.cfbilling.client.period;

import org.jspecify.annotations.NullMarked;
