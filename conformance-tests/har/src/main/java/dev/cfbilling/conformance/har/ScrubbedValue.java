package dev.cfbilling.conformance.har;

/** The text that replaces a scrubbed value. */
final class ScrubbedValue {
  static final String TEXT = "[scrubbed]";

  private ScrubbedValue() {}
}
