package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;

/**
 * What is compared: its name in sentences, and its place in each document.
 *
 * @param name empty where the sentence itself names it
 */
record Subject(String name, SpecLocation older, SpecLocation newer) {

  static Subject at(SpecLocation older, SpecLocation newer) {
    return new Subject("", older, newer);
  }

  /** The places of a keyword of it, under the same name. */
  Subject child(String keyword) {
    return new Subject(name, older.child(keyword), newer.child(keyword));
  }
}
