package dev.cfbilling.conformance.keyword;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A member that an object may have.
 *
 * @param sent its name, interned as the parser's are, and as bytes
 * @param known whether the contract names it
 * @param slot where a record keeps the value; {@link #NO_SLOT} when it is not kept
 */
record ObjectMember(SerializableString sent, Node node, boolean known, int slot) {
  static final int NO_SLOT = -1;

  /** A member of this name. */
  ObjectMember(String name, Node node, boolean known, int slot) {
    this(new SerializedString(name), node, known, slot);
  }

  String name() {
    return sent.getValue();
  }

  /** The same member with another node for its value. */
  ObjectMember with(Node other) {
    return new ObjectMember(sent, other, known, slot);
  }
}
