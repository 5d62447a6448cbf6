package dev.cfbilling.conformance.secret;

/** Recognises one kind of sensitive value by its form, in linear time. */
interface Detector {

  /** Adds each place of such a value in {@code text}. */
  void find(String text, Spans found);

  /** Whether the character at {@code index} is part of a word. */
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
