package dev.cfbilling.conformance.har;

/** What stands in a scrubbed capture for what was there. */
final class Placeholder {
  static final String TEXT = "[scrubbed]";

  private Placeholder() {}
}
