package dev.cfbilling.conformance.har;

/** What stands in a scrubbed capture for what was there. */
final class ScrubbedValue {
  static final String TEXT = "[scrubbed]";

  private ScrubbedValue() {}
}
