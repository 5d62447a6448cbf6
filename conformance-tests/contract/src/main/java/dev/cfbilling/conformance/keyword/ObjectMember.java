package dev.cfbilling.conformance.keyword;

/**
 * A member that an object may have.
 *
 * @param name interned, as the parser's are
 * @param known whether the contract names it
 * @param slot where a record keeps the value; {@link #NO_SLOT} when it is not kept
 */
record ObjectMember(String name, Node node, boolean known, int slot) {
  static final int NO_SLOT = -1;

  /** The same member with another node for its value. */
  ObjectMember with(Node other) {
    return new ObjectMember(name, other, known, slot);
  }
}
