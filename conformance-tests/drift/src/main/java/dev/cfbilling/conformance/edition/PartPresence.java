package dev.cfbilling.conformance.edition;

/** How a part of the API is there in one edition. */
public enum PartPresence {
  ABSENT,
  /** A field or a parameter that may be left out. */
  OPTIONAL,
  /** A field or a parameter that may not be left out. */
  REQUIRED,
  /** An operation that should not be called any more. */
  DEPRECATED,
  /** Any other operation. */
  CURRENT
}
