package dev.cfbilling.conformance.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One record of a response, for rules.
 *
 * <p>A property that the schema check has reported is neither null nor has a value here. So rules
 * about it stay silent, and one mistake makes one finding.
 */
public interface RecordView {

  /** Its index in the result, from 0. */
  int index();

  /** Whether the property is JSON null or absent; the API makes no difference between the two. */
  boolean isNull(String property);

  /** The string value; empty when there is none. */
  Optional<String> text(String property);

  /**
   * The fingerprint of the string value, or of a map's members in any order, see {@link
   * Fingerprints}; {@code NONE} when there is none, or it was not kept.
   */
  long fingerprint(String property);

  /** The exact number; empty when there is none, or it has too many digits to calculate with. */
  Optional<BigDecimal> decimal(String property);

  /**
   * As {@link #decimal}, and also with a huge exponent: to multiply, to compare and for {@link
   * Tolerance}. A sum of such numbers may not fit into memory.
   */
  Optional<BigDecimal> decimalOfAnySize(String property);

  /** The instant of an RFC 3339 date-time; empty when there is none. */
  Optional<Instant> instant(String property);

  /** The elements of an array; none when there is none, or the contract has none there. */
  List<Element> elements(String property);

  /** The value as sent, fit for a sentence; {@code null} or {@code absent} without one. */
  String sent(String property);

  /** The names of all properties that were sent. */
  Collection<String> properties();

  /** Whether the record is a correction, or has a charge class that can't be read. */
  default boolean mayBeCorrection() {
    return !isNull("ChargeClass");
  }
}
