package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;

/**
 * A compared part: its name in sentences, and its place in each document.
 *
 * @param name empty where the sentence itself names it
 */
record ComparedPart(String name, SpecLocation older, SpecLocation newer) {

  static ComparedPart at(SpecLocation older, SpecLocation newer) {
    return new ComparedPart("", older, newer);
  }

  /** A keyword of this part, under the same name. */
  ComparedPart child(String keyword) {
    return new ComparedPart(name, older.child(keyword), newer.child(keyword));
  }
}
