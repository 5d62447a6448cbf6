package dev.cfbilling.conformance.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places in a text that must be hidden, and their masks. */
final class Spans {
  private record Span(int start, int end, String mask) {}

  private final List<Span> spans = new ArrayList<>();

  /**
   * Adds a place.
   *
   * @param end exclusive
   */
  void add(int start, int end, String mask) {
    spans.add(new Span(start, end, mask));
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  /**
   * {@code text} with each place disguised; the number of characters, words and signs stays the
   * same.
   */
  String disguise(String text) {
    StringBuilder disguised = new StringBuilder(text);
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        disguised.setCharAt(i, disguised(text.charAt(i)));
      }
    }
    return disguised.toString();
  }

  static char disguised(char c) {
    if (Character.isDigit(c)) {
      return '0';
    }
    return Character.isLetter(c) || Character.isSurrogate(c) ? 'x' : c;
  }

  /** {@code text} with each place masked; the first of overlapping places supplies the mask. */
  String mask(String text) {
    if (spans.isEmpty()) {
      return text;
    }
    spans.sort(Comparator.comparingInt(Span::start));
    StringBuilder masked = new StringBuilder(text.length());
    int shown = 0;
    for (Span span : spans) {
      if (span.start() >= shown) {
        masked.append(text, shown, span.start()).append(span.mask());
      }
      shown = Math.max(shown, span.end());
    }
    return masked.append(text, shown, text.length()).toString();
  }
}
