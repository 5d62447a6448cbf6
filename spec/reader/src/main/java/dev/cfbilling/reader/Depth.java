package dev.cfbilling.reader;

/** How deep a document nests at the place where it is read; documents are read by recursion. */
final class Depth {
  private static final int MAX = 500;

  private final String name;
  private int levels;

  /**
   * @param name what a person calls the document
   */
  Depth(String name) {
    this.name = name;
  }

  void enter() {
    if (++levels > MAX) {
      throw new UnreadableException(
          "%s nests deeper than %s levels, which is more than can be read.".formatted(name, MAX));
    }
  }

  void leave() {
    levels--;
  }
}
