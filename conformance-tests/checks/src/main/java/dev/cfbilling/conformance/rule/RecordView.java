package dev.cfbilling.conformance.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * One record of an answer, as rules see it.
 *
 * <p>What the schema check has reported can't be read here: such a property is neither null nor has
 * it a value, so that a rule about it stays silent and one mistake makes one finding.
 */
public interface RecordView {

  /** Its number in the result, from 0. */
  int index();

  /** Whether the property is JSON null or absent; the API makes no difference between the two. */
  boolean isNull(String property);

  /** The value of a string; empty when there is none. */
  Optional<String> text(String property);

  /** That of a string's value, of {@link Fingerprints}; {@code NONE} when there is none. */
  long fingerprint(String property);

  /** The exact value of a number; empty when there is none, or when it is beyond all reckoning. */
  Optional<BigDecimal> decimal(String property);

  /** The instant that an RFC 3339 date-time names; empty when there is none. */
  Optional<Instant> instant(String property);

  /** The value as it was sent, fit for a sentence; {@code null} or {@code absent} without one. */
  String sent(String property);

  /** The names of all properties that were sent. */
  Collection<String> properties();

  /** Whether the record corrects others, or says something else of the kind that we can't read. */
  default boolean mayBeCorrection() {
    return !isNull("ChargeClass");
  }
}
