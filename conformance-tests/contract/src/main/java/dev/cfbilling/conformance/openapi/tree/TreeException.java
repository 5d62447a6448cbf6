package dev.cfbilling.conformance.openapi.tree;

/**
 * A text can't be read as a tree; the message is the predicate of a sentence, with its full stop.
 */
public final class TreeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TreeException(String message) {
    super(message);
  }

  /** For a text that can't be read any further. */
  static TreeException beyond(String place) {
    return new TreeException("is neither JSON nor YAML: it can't be read%s.".formatted(place));
  }

  static TreeException tooMuch() {
    return new TreeException("nests too deep, or has a number or a name too long, to be read.");
  }

  static TreeException noText() {
    return new TreeException("is no OpenAPI document: it is no text in UTF-8.");
  }
}
