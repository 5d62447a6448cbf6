package dev.cfbilling.conformance.doctor;

/**
 * One thing that was looked at.
 *
 * @param what its name
 * @param how what was seen; never a credential
 * @param isFine whether nothing needs to be done about it
 */
public record Observation(String what, String how, boolean isFine) {
  static Observation fine(String what, String how) {
    return new Observation(what, how, true);
  }

  static Observation lacking(String what, String how) {
    return new Observation(what, how, false);
  }
}
