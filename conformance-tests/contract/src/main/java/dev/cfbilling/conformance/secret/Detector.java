package dev.cfbilling.conformance.secret;

/** Knows one kind of value by its form. Takes time in proportion to the text. */
interface Detector {

  /** Adds each place of {@code text} that has such a value. */
  void find(String text, Spans found);

  /** Whether a word could go on over the edge between {@code index - 1} and {@code index}. */
  static boolean isWordAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
