package dev.cfbilling.conformance.keyword;

/**
 * What an object may have under one name.
 *
 * @param name interned, as the parser's are
 * @param known whether the contract names it
 * @param slot where a record keeps the value; -1 when nobody asks for it
 */
record ObjectMember(String name, Node node, boolean known, int slot) {
  static final int NO_SLOT = -1;

  /** The same, but for what its value is held to. */
  ObjectMember with(Node other) {
    return new ObjectMember(name, other, known, slot);
  }
}
